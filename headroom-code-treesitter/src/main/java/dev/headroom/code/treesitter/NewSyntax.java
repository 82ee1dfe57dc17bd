package dev.headroom.code.treesitter;

import java.util.List;

/**
 * Takes words out of a text that are newer than its grammar. Blanks take their place, so that every
 * offset stays; the text is parsed and never shown, so it does no harm in a string or comment.
 */
final class NewSyntax {
  /**
   * Words that go.
   *
   * @param found what has to stand there, between ends of words
   * @param from index in it of the first char that goes
   * @param to index behind the last
   */
  private record Rule(String found, int from, int to) {
    static Rule first(String word, String next) {
      return new Rule(word + next, 0, word.length());
    }

    static Rule last(String before, String word) {
      return new Rule(before + word, before.length(), before.length() + word.length());
    }
  }

  private static final List<Rule> KOTLIN =
      List.of(Rule.last("..", "<"), Rule.first("fun", " interface "), Rule.first("<*>", "::"));
  private static final List<Rule> SCRIPT =
      List.of(
          new Rule("export type *", 7, 11),
          Rule.last("<", "in out"),
          Rule.last("<", "out "),
          Rule.last("<", "in "),
          Rule.last(", ", "in out "),
          Rule.last(", ", "out "),
          Rule.last(", ", "in "));
  private static final List<Rule> RUST =
      List.of(Rule.first("unsafe", " extern "), Rule.first("safe", " fn "));
  private static final List<Rule> CPP =
      List.of(
          Rule.first("export", " template"),
          Rule.first("export", " class "),
          Rule.first("export", " struct "),
          Rule.first("export", " namespace "),
          Rule.first("export", " {"),
          Rule.first("this", " auto"));
  private static final List<Rule> CSHARP = List.of(Rule.last("ref ", "readonly "));

  private NewSyntax() {}

  /** A text of the same length without them; the text itself if it has none. */
  static String without(String text, Grammar grammar) {
    return switch (grammar) {
      case KOTLIN -> without(lines(text, "context("), KOTLIN);
      case TYPESCRIPT, TSX -> without(text, SCRIPT);
      case RUST -> without(text, RUST);
      case CPP -> without(lines(text, "import ", "module", "export module "), CPP);
      case CSHARP -> without(text, CSHARP);
      default -> text;
    };
  }

  private static String without(String text, List<Rule> rules) {
    StringBuilder out = null;
    for (Rule rule : rules) {
      String found = rule.found();
      for (int at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + 1)) {
        boolean whole =
            !(isWordPart(text, at - 1) && isWordPart(text, at))
                && !(isWordPart(text, at + found.length())
                    && isWordPart(text, at + found.length() - 1));
        if (whole) {
          out = out == null ? new StringBuilder(text) : out;
          blank(out, at + rule.from(), at + rule.to());
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /** Without the lines that begin with one of these and end as a statement or list does. */
  private static String lines(String text, String... starts) {
    StringBuilder out = null;
    for (String start : starts) {
      for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
        int end = Lines.end(text, at);
        char last = text.charAt(end - 1);
        if (Lines.startsLine(text, at) && (last == ';' || last == ')')) {
          out = out == null ? new StringBuilder(text) : out;
          blank(out, at, end);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  private static void blank(StringBuilder out, int from, int to) {
    for (int i = from; i < to; i++) {
      out.setCharAt(i, ' ');
    }
  }

  private static boolean isWordPart(String text, int index) {
    return index >= 0
        && index < text.length()
        && Character.isJavaIdentifierPart(text.charAt(index));
  }
}
