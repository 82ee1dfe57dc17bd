package dev.headroom.code;

import dev.headroom.spi.Payload;
import dev.headroom.spi.Units.Frame;
import java.util.List;
import java.util.Optional;

/** A programming language: how its files are called and what makes a marker legal in them. */
public enum Language {
  /** Java, also its module descriptors. */
  JAVA("java", List.of("java"), List.of("text/x-java", "text/x-java-source")),
  /** Python, stubs included. */
  PYTHON(
      "python",
      List.of("py", "pyi", "pyw"),
      List.of("text/x-python", "application/x-python", "text/x-script.python")),
  /** JavaScript, JSX included. */
  JAVASCRIPT(
      "javascript",
      List.of("js", "mjs", "cjs", "jsx"),
      List.of("text/javascript", "application/javascript", "application/x-javascript")),
  /** TypeScript. */
  TYPESCRIPT(
      "typescript",
      List.of("ts", "mts", "cts"),
      List.of("text/typescript", "application/typescript", "text/x-typescript")),
  /** TypeScript with markup. */
  TSX("tsx", List.of("tsx"), List.of("text/tsx")),
  /** Go. */
  GO("go", List.of("go"), List.of("text/x-go")),
  /** Rust. */
  RUST("rust", List.of("rs"), List.of("text/x-rust", "text/rust")),
  /** C. */
  C("c", List.of("c", "h"), List.of("text/x-c", "text/x-csrc", "text/x-chdr")),
  /** C++. */
  CPP(
      "cpp",
      List.of("cc", "cpp", "cxx", "c++", "hh", "hpp", "hxx", "h++", "inl", "ipp"),
      List.of("text/x-c++", "text/x-c++src", "text/x-c++hdr")),
  /** C#. */
  CSHARP("csharp", List.of("cs"), List.of("text/x-csharp")),
  /** Kotlin, scripts included. */
  KOTLIN("kotlin", List.of("kt", "kts"), List.of("text/x-kotlin"));

  private static final Frame BLOCK_COMMENT = new Frame("/* ", " */");
  private static final Frame ELLIPSIS = new Frame("... # ", "");

  private final String label;
  private final List<String> extensions;
  private final List<String> mediaTypes;

  Language(String label, List<String> extensions, List<String> mediaTypes) {
    this.label = label;
    this.extensions = extensions;
    this.mediaTypes = mediaTypes;
  }

  /** Name in lower case, such as {@code python}. */
  public String label() {
    return label;
  }

  /** Extensions of its files, in lower case without the dot. */
  public List<String> extensions() {
    return extensions;
  }

  /** Whether blocks are made by indentation and not by braces. */
  public boolean indented() {
    return this == PYTHON;
  }

  /** Whether a comment between slashes and stars may hold another, which has to end first. */
  boolean nestsComments() {
    return this == RUST || this == KOTLIN;
  }

  /**
   * What makes a marker legal at each place where a part of this language may be left out: a block
   * comment, or in Python a statement that does nothing with a comment behind it (which is also
   * harmless inside a docstring).
   */
  public Frame frame() {
    return indented() ? ELLIPSIS : BLOCK_COMMENT;
  }

  /** The language a caller named, by media type or by file name; empty if none of these. */
  public static Optional<Language> of(Payload payload) {
    String extension = payload.extension();
    for (Language language : values()) {
      if (language.extensions.contains(extension)) {
        return Optional.of(language);
      }
      for (String type : language.mediaTypes) {
        if (payload.isMediaType(type)) {
          return Optional.of(language);
        }
      }
    }
    return Optional.empty();
  }
}
