package dev.headroom.code;

import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;

/** The strings that document Python's modules, classes and functions. */
final class Docstrings {
  private Docstrings() {}

  /**
   * Adds what may be left out of a statement, if it is a string and nothing else.
   *
   * @param whole whether the string itself may be left out, and not only what follows its first
   *     sentence
   */
  static boolean add(Outline outline, int start, int end, Visibility visibility, boolean whole) {
    String text = outline.text();
    int quote = start;
    char prefix = text.charAt(quote);
    quote += prefix == 'r' || prefix == 'R' || prefix == 'u' ? 1 : 0;
    if (quote >= end || (text.charAt(quote) != '"' && text.charAt(quote) != '\'')) {
      return false;
    }
    int length = text.startsWith("\"\"\"", quote) || text.startsWith("'''", quote) ? 3 : 1;
    int close = StringEnds.after(text, quote, Language.PYTHON, -1);
    if (close != end) {
      return false; // the string is part of something
    }
    if (whole) {
      outline.add(Kind.DOC, visibility, start, end, "");
    }
    int inner = Chars.trimEnd(text, quote + length, close - length);
    int sentence = Comments.firstSentence(text, quote + length, inner);
    int rest = Chars.skipSpace(text, sentence, inner);
    boolean slash = rest < inner && text.charAt(inner - 1) == '\\';
    if (length == 3 && !slash && rest > sentence) {
      outline.add(Kind.DOC_REST, visibility, rest, inner, "");
    }
    return true;
  }
}
