package dev.headroom.code;

import dev.headroom.code.Outline.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the words between the end of a statement and an opening brace announce.
 *
 * @param kind what the braces hold
 * @param name of the function or type; empty if none was found
 * @param visibility as its words say
 * @param isImport whether names are brought in or handed out, and none is declared
 */
record BlockHeader(Kind kind, String name, Visibility visibility, boolean isImport) {
  /** What braces hold. */
  enum Kind {
    /** Members. */
    TYPE,
    /** Names and fields, kept whole. */
    FIELDS,
    /** Statements of a function. */
    FUNCTION,
    /** Statements inside a function. */
    BLOCK,
    /** Values. */
    DATA
  }

  private static final Set<String> TYPES =
      Set.of(
          "class",
          "interface",
          "namespace",
          "object",
          "trait",
          "impl",
          "mod",
          "module",
          "record",
          "extern",
          "extension");
  private static final Set<String> FIELDS = Set.of("enum", "struct", "union", "import", "export");
  private static final Set<String> FUNCTIONS =
      Set.of("function", "func", "fn", "fun", "constructor");
  private static final Set<String> CONTROL =
      Set.of(
          "if", "else", "for", "while", "do", "switch", "try", "catch", "finally", "match", "loop",
          "when", "select", "foreach", "lock", "using", "unsafe", "with", "return", "case");
  private static final Set<String> ACCESSORS =
      Set.of("get", "set", "init", "add", "remove", "static", "async");
  private static final int MAX_CHARS = 1_000;

  /** Reads a header, comments left out. */
  static BlockHeader of(String text, int start, int end, Language language, boolean topLevel) {
    Words words = Words.of(text, Math.max(start, end - MAX_CHARS), end);
    Kind kind = kind(words, language);
    String name = name(words, kind, language);
    String first = words.outer.isEmpty() ? "" : words.outer.get(0);
    boolean imports = first.equals("import") || first.equals("use") || first.equals("export");
    boolean declares = words.outer.size() > 1 && !first.equals("use");
    return new BlockHeader(
        kind, name, visibility(words, language, topLevel, name), imports && !declares);
  }

  private static Kind kind(Words words, Language language) {
    if (words.outer.isEmpty()) {
      return words.arrow ? Kind.FUNCTION : words.last == ')' ? Kind.FUNCTION : Kind.DATA;
    }
    if (CONTROL.contains(words.outer.get(0)) && !words.arrow) {
      return Kind.BLOCK;
    }
    for (String word : words.outer) {
      if (FUNCTIONS.contains(word) || words.assigned) {
        break;
      }
      boolean struct = word.equals("struct") || word.equals("union") || word.equals("enum");
      if (TYPES.contains(word)) {
        return Kind.TYPE;
      }
      if (struct && !words.call || word.equals("import")) {
        boolean members = language == Language.CPP || language == Language.CSHARP;
        return members && word.equals("struct") ? Kind.TYPE : Kind.FIELDS;
      }
      if (struct && language == Language.KOTLIN) {
        return Kind.TYPE;
      }
    }
    if (words.arrow || isFunction(words)) {
      return Kind.FUNCTION;
    }
    if (words.assigned || words.last == ':' || words.last == '(' || words.last == ',') {
      return Kind.DATA;
    }
    boolean accessor = ACCESSORS.contains(words.outer.get(words.outer.size() - 1));
    if (words.call || accessor) {
      return Kind.FUNCTION;
    }
    return FIELDS.contains(words.outer.get(0)) ? Kind.FIELDS : Kind.BLOCK;
  }

  private static boolean isFunction(Words words) {
    for (String word : words.outer) {
      if (FUNCTIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Words words, Kind kind, Language language) {
    List<String> outer = words.outer;
    if (kind == Kind.TYPE || kind == Kind.FIELDS) {
      if (outer.contains("impl") && outer.contains("for")) {
        return after(outer, "for");
      }
      for (String word : outer) {
        if (TYPES.contains(word) || FIELDS.contains(word) && !word.equals("export")) {
          String named = after(outer, word);
          return language == Language.GO ? after(outer, "type") : named;
        }
      }
      return "";
    }
    if (kind != Kind.FUNCTION) {
      return "";
    }
    if (!words.beforeAssign.isEmpty()) {
      return words.beforeAssign;
    }
    for (String word : outer) {
      if (word.equals("func") || word.equals("fn") || word.equals("function")) {
        return after(outer, word);
      }
    }
    return words.beforeCall;
  }

  private static String after(List<String> words, String word) {
    int at = words.indexOf(word);
    return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
  }

  private static Visibility visibility(
      Words words, Language language, boolean topLevel, String name) {
    if (topLevel) {
      return name.equals("tests") && words.outer.contains("mod")
          ? Visibility.INTERNAL
          : Visibility.PUBLIC;
    }
    if (words.outer.contains("private") || name.startsWith("#")) {
      return Visibility.PRIVATE;
    }
    boolean closed = language == Language.RUST && !words.outer.contains("pub");
    return closed || words.outer.contains("internal") ? Visibility.INTERNAL : Visibility.PUBLIC;
  }

  /** The words of a header outside its brackets, and what joins them. */
  private static final class Words {
    private final List<String> outer = new ArrayList<>();
    private String beforeCall = "";
    private String beforeAssign = "";
    private boolean call;
    private boolean arrow;
    private boolean assigned;
    private char last = ' ';

    static Words of(String text, int start, int end) {
      Words words = new Words();
      words.read(text, start, end);
      return words;
    }

    private void read(String text, int start, int end) {
      int depth = 0;
      int i = start;
      while (i < end) {
        char c = text.charAt(i);
        if (c == '/' && i + 1 < end && "/*".indexOf(text.charAt(i + 1)) >= 0) {
          i = afterComment(text, i, end);
          continue;
        }
        if (c == '"' || c == '\'' && isQuoted(text, i, end)) {
          int close = text.indexOf(c, i + 1);
          i = close < 0 || close >= end ? end : close + 1;
          last = '"';
          continue;
        }
        if (Chars.isWord(c)) {
          int from = i;
          while (i < end && Chars.isWord(text.charAt(i))) {
            i++;
          }
          if (depth == 0) {
            outer.add(text.substring(from, i));
          }
          last = 'w';
          continue;
        }
        if (c == '(' || c == '[') {
          if (depth == 0 && c == '(' && !outer.isEmpty()) {
            beforeCall = call ? beforeCall : outer.get(outer.size() - 1);
            call = true;
          }
          depth++;
        } else if (c == ')' || c == ']') {
          depth = Math.max(0, depth - 1);
        } else if (depth == 0) {
          join(text, i, end, c);
        }
        last = c <= ' ' ? last : c;
        i++;
      }
    }

    private void join(String text, int i, int end, char c) {
      char next = i + 1 < end ? text.charAt(i + 1) : ' ';
      char before = i > 0 ? text.charAt(i - 1) : ' ';
      if (c == '=' && next == '>') {
        arrow = true;
      } else if (c == '=' && next != '=' && "=!<>".indexOf(before) < 0) {
        assigned = true;
        if (beforeAssign.isEmpty() && !outer.isEmpty()) {
          beforeAssign = outer.get(outer.size() > 1 && typed() ? 1 : outer.size() - 1);
        }
      }
    }

    private boolean typed() {
      String first = outer.get(0);
      return first.equals("const") || first.equals("let") || first.equals("var");
    }

    private static boolean isQuoted(String text, int i, int end) {
      int close = text.indexOf('\'', i + 1);
      return close > i && close < end && close - i < 60;
    }

    private static int afterComment(String text, int i, int end) {
      int close =
          text.charAt(i + 1) == '/' ? Chars.lineEnd(text, i) : text.indexOf("*/", i + 2) + 2;
      return close <= i || close > end ? end : close;
    }
  }
}
