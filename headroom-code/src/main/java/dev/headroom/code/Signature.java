package dev.headroom.code;

import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Part;
import dev.headroom.code.Outline.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The line that declares a member: its text without comments, annotations and body, white space
 * closed up.
 *
 * @param file path of its file
 * @param name such as {@code Foo.bar}
 * @param line of its first char, from 1
 * @param text such as {@code public int bar(int a)}
 */
record Signature(String file, String name, int line, String text) {
  private static final int LONGEST = 240;
  private static final Set<String> TYPES =
      Set.of(
          "class",
          "interface",
          "record",
          "enum",
          "struct",
          "trait",
          "impl",
          "object",
          "namespace",
          "mod",
          "module",
          "union");

  /** The signatures of a file that others may use; fields are none. */
  static List<Signature> of(String path, String text, Language language) {
    List<Signature> found = new ArrayList<>();
    Optional<Outline> outline = Outline.of(text, language);
    if (outline.isEmpty()) {
      return found;
    }
    LineIndex lines = new LineIndex(text);
    for (Part part : outline.get().parts()) {
      boolean open = part.visibility() != Visibility.PRIVATE && !part.name().isEmpty();
      if (part.kind() == Kind.MEMBER && open) {
        int start = declaration(text, part.start(), part.end(), language);
        String declared = closedUp(text, start, end(text, start, part.end(), language));
        if (isCallableOrType(declared)) {
          found.add(new Signature(path, part.name(), lines.lineOf(start) + 1, declared));
        }
      }
    }
    return found;
  }

  /** The name without those of the types around it. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The simple name of the type around it; empty at the top of a file. */
  String typeName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
  }

  /** How many types it stands in. */
  int depth() {
    return (int) name.chars().filter(c -> c == '.').count();
  }

  /** After the comments, annotations and attributes before a declaration. */
  private static int declaration(String text, int from, int end, Language language) {
    int i = Chars.skipSpace(text, from, end);
    while (i < end) {
      int next = i;
      if (text.startsWith("/*", i)) {
        next = text.indexOf("*/", i) + 2;
      } else if (text.startsWith("//", i) || language.indented() && text.charAt(i) == '#') {
        next = Chars.lineEnd(text, i);
      } else if (text.startsWith("#[", i)) {
        next = pastBrackets(text, i + 1, end);
      } else if (text.charAt(i) == '@' && !text.startsWith("@interface", i)) {
        next = i + 1;
        while (next < end && (Chars.isWord(text.charAt(next)) || text.charAt(next) == '.')) {
          next++;
        }
        next = next < end && text.charAt(next) == '(' ? pastBrackets(text, next, end) : next;
      }
      if (next <= i || next > end) {
        return i;
      }
      i = Chars.skipSpace(text, next, end);
    }
    return Math.min(i, end);
  }

  private static int pastBrackets(String text, int from, int end) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = pastQuote(text, i, end);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return end;
  }

  private static int pastQuote(String text, int from, int end) {
    int i = from + 1;
    while (i < end && text.charAt(i) != '"' && !Chars.isBreak(text.charAt(i))) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, end - 1);
  }

  /** Where the body starts, or the value. */
  private static int end(String text, int start, int limit, Language language) {
    int depth = 0;
    int stop = Math.min(limit, start + 4 * LONGEST);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = pastQuote(text, i, stop);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth <= 0 && (c == '{' || c == ';' || c == ':' && language.indented())) {
        return i;
      } else if (depth <= 0 && c == '=' && i + 1 < stop && text.charAt(i + 1) == '>') {
        return i;
      }
    }
    return stop;
  }

  private static String closedUp(String text, int start, int end) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    for (int i = start; i < end && out.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        space = out.length() > 0;
      } else {
        boolean inside = out.length() > 0 && out.charAt(out.length() - 1) == '(' || c == ')';
        out.append(space && !inside ? " " : "").append(c);
        space = false;
      }
    }
    return out.toString();
  }

  private static boolean isCallableOrType(String declared) {
    if (declared.indexOf('(') > 0) {
      int assigned = declared.indexOf(" = ");
      return assigned < 0 || declared.indexOf('(') < assigned || declared.startsWith("export ");
    }
    return isType(declared) || declared.startsWith("export ");
  }

  /** Whether it declares a type and nothing that is called. */
  boolean isType() {
    return isType(text);
  }

  private static boolean isType(String declared) {
    int bracket = declared.indexOf('(');
    String head = bracket < 0 ? declared : declared.substring(0, bracket);
    for (String word : head.split("[^A-Za-z]+", 12)) {
      if (TYPES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
