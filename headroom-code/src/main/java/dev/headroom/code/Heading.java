package dev.headroom.code;

import java.util.Locale;
import java.util.Optional;

/**
 * A line that says which file stands below it.
 *
 * @param form how it says so
 * @param path of the file
 * @param closing what the line begins with that ends the file; empty for a fence, or for none
 */
record Heading(Form form, String path, String closing) {
  /** How a path is told. */
  enum Form {
    /** {@code ==> path <==}. */
    ARROWS,
    /** {@code // File: path}, behind any sign of a comment. */
    WORD,
    /** {@code --- path ---}. */
    RULED,
    /** {@code ### path}, {@code **path**}; only above a fence. */
    TITLE,
    /** {@code <file path="path">}. */
    TAG
  }

  private static final int LONGEST = 300;
  private static final String[] WORDS = {"file:", "filename:", "filepath:", "file path:"};
  private static final String[] ATTRIBUTES = {" path=", " name=", " filename="};

  /** Reads the line in {@code [from, to)}. */
  static Optional<Heading> at(String text, int from, int to) {
    int end = Chars.trimEnd(text, from, to);
    if (end - from < 4 || end - from > LONGEST) {
      return Optional.empty();
    }
    char first = text.charAt(from);
    if (Chars.isWord(first) && first != 'F' && first != 'f') {
      return Optional.empty();
    }
    String line = text.substring(from, end);
    if (line.length() > 8 && line.startsWith("==> ") && line.endsWith(" <==")) {
      return of(Form.ARROWS, line.substring(4, line.length() - 4), "");
    }
    if (first == '<') {
      return tag(line);
    }
    return word(line).or(() -> ruled(line)).or(() -> title(line));
  }

  private static Optional<Heading> word(String line) {
    int at = 0;
    while (at < line.length() && "/*#;-!% ".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    String lower = line.substring(at, Math.min(line.length(), at + 12)).toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.startsWith(word)) {
        String path = line.substring(at + word.length());
        int close = path.indexOf("*/");
        return of(Form.WORD, close < 0 ? path : path.substring(0, close), "");
      }
    }
    return Optional.empty();
  }

  private static Optional<Heading> ruled(String line) {
    char rule = line.charAt(0);
    if ("=-#*+~".indexOf(rule) < 0) {
      return Optional.empty();
    }
    int left = 0;
    int right = line.length();
    while (left < right && line.charAt(left) == rule) {
      left++;
    }
    while (right > left && line.charAt(right - 1) == rule) {
      right--;
    }
    return left >= 3 && line.length() - right >= 3
        ? of(Form.RULED, line.substring(left, right), "")
        : Optional.empty();
  }

  private static Optional<Heading> title(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "#*` ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "*`: ".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return from == 0 ? Optional.empty() : of(Form.TITLE, line.substring(from, to), "");
  }

  private static Optional<Heading> tag(String line) {
    if (line.startsWith("<source>") && line.endsWith("</source>")) {
      return of(Form.TAG, line.substring(8, line.length() - 9), "</document_content>");
    }
    int name = 1;
    while (name < line.length() && Chars.isWord(line.charAt(name))) {
      name++;
    }
    if (name == 1 || !line.endsWith(">")) {
      return Optional.empty();
    }
    for (String attribute : ATTRIBUTES) {
      int at = line.indexOf(attribute, name);
      int value = at + attribute.length();
      if (at > 0 && value + 1 < line.length()) {
        char quote = line.charAt(value);
        int end = line.indexOf(quote, value + 1);
        return (quote == '"' || quote == '\'') && end > value
            ? of(Form.TAG, line.substring(value + 1, end), "</" + line.substring(1, name) + ">")
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Heading> of(Form form, String told, String closing) {
    String path = told.strip();
    return isPath(path) ? Optional.of(new Heading(form, path, closing)) : Optional.empty();
  }

  private static boolean isPath(String path) {
    int dot = path.lastIndexOf('.');
    boolean extension = dot >= 0 && dot < path.length() - 1 && path.length() - dot <= 12;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || "<>\"`|*?{};,=".indexOf(c) >= 0) {
        return false;
      }
    }
    return extension && Chars.isWord(path.charAt(path.length() - 1)) || path.indexOf('/') > 0;
  }
}
