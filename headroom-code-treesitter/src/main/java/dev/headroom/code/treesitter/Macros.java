package dev.headroom.code.treesitter;

import java.util.Set;

/**
 * Takes macros out of C and C++ that no grammar can place: names in capitals which stand where a
 * declaration has no room for a name. Blanks take their place, so that every offset stays; the text
 * is parsed and never shown.
 */
final class Macros {
  private static final Set<String> TYPES = Set.of("class", "struct", "union", "enum");
  private static final Set<String> SPECIFIERS =
      Set.of(
          "static",
          "extern",
          "inline",
          "virtual",
          "constexpr",
          "const",
          "typedef",
          "friend",
          "explicit",
          "volatile",
          "register",
          "mutable");
  private static final Set<String> PRIMITIVES =
      Set.of(
          "void",
          "int",
          "char",
          "long",
          "short",
          "unsigned",
          "signed",
          "float",
          "double",
          "bool",
          "size_t",
          "struct",
          "enum",
          "union",
          "auto");
  private static final Set<String> CONTROL =
      Set.of(
          "return",
          "else",
          "case",
          "goto",
          "new",
          "delete",
          "throw",
          "using",
          "typename",
          "do",
          "namespace",
          "operator",
          "sizeof",
          "default",
          "co_return",
          "co_await",
          "and",
          "or");
  private static final Set<String> AFTER_DECLARATOR =
      Set.of("const", "noexcept", "override", "final", "volatile", "try");

  private final CTokens tokens;
  private final char[] out;

  private Macros(String text, CTokens tokens) {
    this.tokens = tokens;
    this.out = text.toCharArray();
  }

  /** A text of the same length without them; the text itself if it has none. */
  static String without(String text) {
    CTokens tokens = CTokens.of(text);
    Macros macros = new Macros(text, tokens);
    boolean any = false;
    int before = -1; // the last token that stays
    for (int t = 0; t < tokens.size(); t++) {
      int next = tokens.isCapital(t) ? macros.after(t, before) : t;
      if (next == t) {
        before = t;
      } else {
        any = true;
        macros.blank(t, next);
        t = next - 1;
      }
    }
    return any ? new String(macros.out) : text;
  }

  private void blank(int from, int to) {
    for (int i = tokens.start(from); i < tokens.end(to - 1); i++) {
      out[i] = out[i] == '\n' || out[i] == '\r' ? out[i] : ' ';
    }
  }

  /** The token after a macro that is in the way; the same if it is not. */
  private int after(int macro, int before) {
    int next = tokens.afterBrackets(macro + 1);
    boolean called = next > macro + 1;
    String last = tokens.text(before);
    char follows = tokens.sign(next);
    if (isAlone(macro, next, before, called)) {
      return next;
    }
    if (TYPES.contains(last)) { // class EXPORT Name {
      char behind = tokens.sign(next + 1);
      boolean declared = behind == '{' || behind == ':' || behind == ';' && last.equals("class");
      return tokens.isWord(next) && declared ? next : macro;
    }
    if (tokens.sign(before) == ')') { // int name(void) ATTRIBUTE;
      boolean ends = follows == ';' || follows == '{' || follows == ':' || follows == '=';
      boolean more = AFTER_DECLARATOR.contains(tokens.text(next)) || tokens.isCapital(next);
      return ends || more ? next : macro;
    }
    if (tokens.isWord(before) && !CONTROL.contains(last)) {
      boolean ends = follows == ';' || follows == '=' || follows == ',';
      if (called && ends && !SPECIFIERS.contains(last) && !PRIMITIVES.contains(last)) {
        return next; // int name ATTRIBUTE(x);
      }
      boolean typed = !SPECIFIERS.contains(last);
      if (typed && !called && tokens.isWord(next) && !CONTROL.contains(tokens.text(next))) {
        return next; // int EXPORT name
      }
    }
    boolean starts = startsStatement(before) || SPECIFIERS.contains(last) || last.startsWith("\"");
    return starts && declares(next) ? next : macro; // EXPORT type name
  }

  /** Whether it has its line or lines for itself, and no declaration needs it. */
  private boolean isAlone(int macro, int next, int before, boolean called) {
    if (!tokens.begins(macro) || !tokens.begins(next) || !startsStatement(before)) {
      return false;
    }
    boolean word = tokens.isWord(next);
    boolean named = word && !called && tokens.sign(next + 1) == '(';
    char c = tokens.sign(next);
    return word && !named || c == '}' || c == '~' || c == '[' || c == '\0';
  }

  private boolean startsStatement(int before) {
    char c = tokens.sign(before);
    return before < 0 || c == ';' || c == '{' || c == '}' || c == ':' || c == '>';
  }

  /** Whether a type and a name begin here. */
  private boolean declares(int from) {
    int words = 0;
    boolean primitive = false;
    int t = from;
    for (; t < tokens.size() && t - from < 20; t++) {
      char c = tokens.sign(t);
      if (tokens.isWord(t)) {
        String word = tokens.text(t);
        boolean qualified = tokens.sign(t - 1) == ':';
        if (CONTROL.contains(word)) {
          return false;
        }
        primitive |= PRIMITIVES.contains(word);
        words += SPECIFIERS.contains(word) || qualified ? 0 : 1;
      } else if (c != '*' && c != '&' && c != ':' && c != '<' && c != '>') {
        break;
      }
    }
    char c = tokens.sign(t);
    boolean ends = c == '(' || c == ';' || c == '=' || c == '[' || c == ',' || c == '{';
    return ends && (words > 1 || primitive && words == 1 && c == '(');
  }
}
