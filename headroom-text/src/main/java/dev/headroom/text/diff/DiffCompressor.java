package dev.headroom.text.diff;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Unified and combined diffs: of git, format-patch and diff -u, of one or several commits. Headers
 * are kept as they are, changed lines must be kept, context goes first, and so do all lines of
 * lock, generated and vendored files. Stateless and thread-safe, linear.
 */
public final class DiffCompressor implements Compressor {
  private static final int HEAD = 4_000;

  /** Discovered through {@link java.util.ServiceLoader}. */
  public DiffCompressor() {}

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public Match match(Payload payload) {
    String type = payload.mediaType().orElse("").toLowerCase(Locale.ROOT);
    boolean hinted =
        type.startsWith("text/x-diff")
            || type.startsWith("text/x-patch")
            || payload.extension().equals("diff")
            || payload.extension().equals("patch");
    List<String> lines = LineSample.of(payload.text());
    return DiffShape.judge(lines.isEmpty() ? head(payload.text()) : lines, hinted);
  }

  /* Where lines of bundled files are longer than a window, the head has to do. */
  private static List<String> head(String text) {
    return LineSample.of(text.substring(0, Math.min(HEAD, text.length())));
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    if (purpose == Purpose.WHOLE) {
      return Optional.of(View.same(payload.text(), Units.none()));
    }
    return Optional.of(DiffFold.view(payload.text(), context));
  }

  @Override
  public List<Format> formats() {
    return List.of(new DiffFormat());
  }

  @Override
  public String sample() {
    return """
    diff --git a/harbor/Pier.java b/harbor/Pier.java
    index 3f1c2aa..9b0d7e1 100644
    --- a/harbor/Pier.java
    +++ b/harbor/Pier.java
    @@ -10,7 +10,7 @@ final class Pier {
       private final String name;
       private final int length;
    \s
    -  int berths() {
    +  int berthCount() {
         return length / BERTH;
       }
     }
    """;
  }
}
