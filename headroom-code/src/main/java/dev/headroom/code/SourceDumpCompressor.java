package dev.headroom.code;

import dev.headroom.code.FileHeadings.File;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Optional;

/**
 * Several source files in one text, each below a heading with its path, as tools print them that
 * read many files at once: every file is treated by the compressor of its language, and can be left
 * out as a whole. Headings and what stands between files stay. The forms of headings are listed in
 * docs/format/code.md.
 *
 * <p>Stateless and thread-safe; cost is that of the files' compressors and linear beside it.
 */
public final class SourceDumpCompressor implements Compressor {
  private static final int HEAD = 6_000;
  private static final int WINDOW = 3_000;

  /** For {@link java.util.ServiceLoader}. */
  public SourceDumpCompressor() {}

  @Override
  public String name() {
    return "code-dump";
  }

  @Override
  public Match match(Payload payload) {
    String text = payload.text();
    if (Language.of(payload).isPresent()) {
      return Match.NO;
    }
    int head = FileHeadings.sources(text.substring(0, Math.min(text.length(), HEAD)));
    if (head == 0) {
      return Match.NO;
    }
    int more = head;
    for (int part = 1; part <= 2 && text.length() > HEAD; part++) {
      int end = text.length() / 2 * part;
      int from = lineAfter(text, Math.max(HEAD, end - WINDOW));
      more += from < end ? FileHeadings.sources(text.substring(from, end)) : 0;
    }
    return more > 1 ? Match.CERTAIN : Match.SHAPE;
  }

  private static int lineAfter(String text, int index) {
    return Chars.afterBreak(text, Chars.lineEnd(text, index));
  }

  @Override
  public boolean showsWhole() {
    return false;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    if (purpose == Purpose.WHOLE) {
      return Optional.empty();
    }
    context.checkpoint(payload.text().length());
    List<File> files = FileHeadings.files(payload.text());
    DumpView dump = new DumpView(payload.text());
    for (File file : files) {
      Optional<Language> language = file.language();
      if (language.isPresent()) {
        View part = context.part(payload, new Span(file.start(), file.end()), file.path(), purpose);
        if (isOutline(part, language.get())) {
          dump.add(file, language.get(), part);
        }
      }
    }
    return dump.isEmpty() ? Optional.empty() : Optional.of(dump.view());
  }

  private static boolean isOutline(View part, Language language) {
    return part.origin() instanceof Origin.Same
        && part.units().groups().stream()
            .allMatch(group -> group.equals(Outline.lines(language.frame())));
  }

  @Override
  public String sample() {
    return """
    ==> src/Adder.java <==
    /** Adds numbers. It does so slowly. */
    public class Adder {
      public int add(int a, int b) {
        if (a > 1_000 || b > 1_000) {
          throw new IllegalArgumentException("a=" + a + ", b=" + b);
        }
        return a + b;
      }
    }

    ==> src/adder.py <==
    def add(a, b):
        \"\"\"The sum of both. Refuses what is too large.\"\"\"
        if a > 1000 or b > 1000:
            raise ValueError(f"a={a}, b={b}")
        return a + b
    """;
  }
}
