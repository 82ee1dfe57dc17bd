package dev.headroom.text.search;

import dev.headroom.spi.Weights;
import java.util.Set;

/** Judges a hit by its text: definitions first, comments and repeats last. */
final class HitWeight {
  /** The hit by which a file is named. */
  static final byte NAMES_FILE = (Weights.HIGH + Weights.MUST) / 2;

  /** A definition among many hits that are none. */
  static final byte RARE_DEFINITION = NAMES_FILE + 5;

  private static final byte REMARK = (Weights.LOW + Weights.NORMAL) / 2;

  /** Words that come before the name of what is defined, in the languages people search in. */
  private static final Set<String> DEFINING =
      Set.of(
          "class",
          "interface",
          "enum",
          "record",
          "struct",
          "trait",
          "impl",
          "object",
          "module",
          "def",
          "fn",
          "func",
          "fun",
          "function",
          "type",
          "typedef",
          "macro_rules!",
          "protocol",
          "namespace",
          "sub",
          "#define");

  /** Words that may stand before those, or before a method's type. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "static",
          "final",
          "abstract",
          "export",
          "default",
          "async",
          "override",
          "internal",
          "open",
          "suspend",
          "sealed",
          "data",
          "pub",
          "unsafe",
          "extern",
          "const",
          "inline",
          "pub(crate)",
          "virtual",
          "native",
          "synchronized");

  private HitWeight() {}

  static byte of(String text, boolean match, boolean first) {
    if (!first) {
      return Weights.LOW;
    }
    if (!match) {
      return REMARK;
    }
    int start = skipBlanks(text, 0);
    if (isRemark(text, start)) {
      return REMARK;
    }
    return defines(text, start) ? Weights.HIGH : Weights.NORMAL;
  }

  private static boolean isRemark(String text, int start) {
    return text.startsWith("*", start)
        || text.startsWith("//", start)
        || text.startsWith("/*", start)
        || text.startsWith("# ", start)
        || text.startsWith("import ", start)
        || text.startsWith("from ", start)
        || text.startsWith("use ", start);
  }

  private static boolean defines(String text, int start) {
    boolean modified = false;
    int at = start;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      String word = text.substring(at, end);
      if (DEFINING.contains(word)) {
        return true;
      }
      if (!MODIFIERS.contains(word)) {
        return modified && text.indexOf('(', at) > 0 && text.indexOf('=', at) < 0;
      }
      modified = true;
      at = skipBlanks(text, end);
    }
    return false;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
