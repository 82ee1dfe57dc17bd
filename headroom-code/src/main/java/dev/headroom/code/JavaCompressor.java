package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.Optional;

/**
 * Java source as a skeleton: package, signatures, annotations and the first sentence of the
 * documentation stay, bodies and the rest of the comments are parts that may be left out. The text
 * is cut and never printed again; each result is parsed once more before it is handed out, so that
 * a reader never sees Java that does not parse.
 *
 * <p>Stateless and thread-safe. Cost is linear in the text, most of it JavaParser's.
 */
public final class JavaCompressor implements Compressor {
  /** For {@link java.util.ServiceLoader}. */
  public JavaCompressor() {}

  @Override
  public String name() {
    return "java";
  }

  @Override
  public Match match(Payload payload) {
    return Language.of(payload).orElse(null) == Language.JAVA ? Match.CERTAIN : Match.NO;
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
    String text = payload.text();
    context.checkpoint(text.length());
    return JavaSyntax.parse(text)
        .map(
            tree ->
                JavaOutliner.outline(text, tree).view(shown -> JavaSyntax.parse(shown).isPresent()))
        .or(() -> CodeCompressor.view(text, Language.JAVA)); // broken, or too much for the parser
  }

  @Override
  public String sample() {
    return """
    package sample;

    /** Adds numbers. It does so slowly. */
    public class Adder {
      /** The sum of both. It does not overflow, since it refuses what is too large. */
      public int add(int a, int b) {
        if (a > 1_000 || b > 1_000) {
          throw new IllegalArgumentException("a=" + a + ", b=" + b);
        }
        return a + b;
      }
    }
    """;
  }
}
