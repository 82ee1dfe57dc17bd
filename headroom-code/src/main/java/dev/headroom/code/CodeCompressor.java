package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.Optional;

/**
 * Source code of many languages as a skeleton, by a scanner in pure Java: strings and comments are
 * read exactly, bodies are found by braces or indentation and the words before them. Signatures
 * stay; bodies, and comments after their first sentence, are parts that may be left out. A result
 * whose brackets, strings or comments no longer match is not handed out.
 *
 * <p>Python, JavaScript, TypeScript, Go, Rust, C, C++, C# and Kotlin, by file name or media type;
 * other languages are left alone. Stateless and thread-safe; cost is linear in the text.
 */
public final class CodeCompressor implements Compressor {
  /** For {@link java.util.ServiceLoader}. */
  public CodeCompressor() {}

  @Override
  public String name() {
    return "code";
  }

  @Override
  public Match match(Payload payload) {
    Language language = Language.of(payload).orElse(Language.JAVA);
    return language == Language.JAVA ? Match.NO : Match.SHAPE; // a parser knows better
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
    return Language.of(payload).flatMap(language -> view(payload.text(), language));
  }

  /** The view of a text in a language; empty if its brackets do not match. */
  static Optional<View> view(String text, Language language) {
    return outline(text, language)
        .map(outline -> outline.view(shown -> outline(shown, language).isPresent()));
  }

  static Optional<Outline> outline(String text, Language language) {
    return language.indented()
        ? PythonOutliner.outline(text)
        : BraceOutliner.outline(text, language);
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
