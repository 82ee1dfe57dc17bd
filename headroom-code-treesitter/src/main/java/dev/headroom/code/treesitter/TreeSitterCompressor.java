package dev.headroom.code.treesitter;

import dev.headroom.code.Language;
import dev.headroom.code.Outline;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Optional;

/**
 * Source code of many languages as a skeleton, by tree-sitter's parsers: signatures, constants and
 * the first sentence of the documentation stay; bodies, tables and the rest of the comments are
 * parts that may be left out. The text is cut and never printed again, and each result is parsed
 * once more before it is handed out: a gap that would make a fault which was not there before is
 * filled again.
 *
 * <p>Python, JavaScript, TypeScript, TSX, Go, Rust, C, C++, C# and Kotlin, by file name or media
 * type. Where a native library cannot be used, it steps aside ({@link Match#NO}) and the scanner of
 * {@code headroom-code} treats the file; a file with too many faults, of more than a million chars
 * or nested without end is left to the scanner as well.
 *
 * <p>Stateless and thread-safe. Cost is linear in the text, most of it the parser's; see the
 * package for memory and platforms.
 */
public final class TreeSitterCompressor implements Compressor {
  /** For {@link java.util.ServiceLoader}; loads no library. */
  public TreeSitterCompressor() {}

  @Override
  public String name() {
    return "tree-sitter";
  }

  @Override
  public Match match(Payload payload) {
    List<Grammar> grammars = Grammar.of(payload);
    return !grammars.isEmpty() && grammars.get(0).language().isPresent() ? Match.CERTAIN : Match.NO;
  }

  @Override
  public boolean showsWhole() {
    return false;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    Optional<Language> language = Language.of(payload);
    List<Grammar> grammars = Grammar.of(payload);
    if (purpose == Purpose.WHOLE || grammars.isEmpty()) {
      return Optional.empty();
    }
    if (grammars.get(0).language().isEmpty()) {
      throw new UnsatisfiedLinkError("no native library of tree-sitter can be used here");
    }
    context.checkpoint(text.length());
    return Parse.best(text, grammars, context::checkpoint)
        .map(
            parse -> {
              Outline outline = parse.outline(text, language.orElseThrow());
              return new Reparse(outline.view(shown -> true), parse).view();
            });
  }

  @Override
  public String sample() {
    return """
    def add(a, b):
        \"\"\"The sum of both. Refuses what is too large.\"\"\"
        if a > 1000 or b > 1000:
            raise ValueError(f"a={a}, b={b}")
        return a + b
    """;
  }

  @Override
  public Optional<String> sampleName() {
    return Optional.of("sample.py");
  }
}
