package dev.headroom.code.treesitter;

import dev.headroom.code.Outline.Visibility;
import java.util.List;
import java.util.Set;

/** Names of members, and who may use them, by the words of their declarations. */
final class MemberNames {
  private static final int LONGEST = 80;
  private static final Set<String> NAMING =
      Set.of("name", "declarator", "property", "key", "left", "type");
  private static final Set<String> KOTLIN_NAMES = Set.of("simple_identifier", "type_identifier");
  private static final Set<String> INNER =
      Set.of(
          "variable_declarator",
          "variable_declaration",
          "const_spec",
          "var_spec",
          "const_spec_list",
          "type_spec",
          "type_alias",
          "assignment_expression",
          "assignment");

  private MemberNames() {}

  /** Name of a member without what is around it; empty if it has none of use. */
  static String of(String text, SyntaxNode member) {
    SyntaxNode at = member;
    boolean deeper = true;
    while (deeper) {
      SyntaxNode next = naming(at);
      deeper = next.exists();
      at = deeper ? next : at;
    }
    if (at == member) {
      return "";
    }
    String name = cleaned(text.substring(at.start(), Math.min(at.end(), at.start() + LONGEST + 1)));
    String receiver = receiver(text, member);
    return receiver.isEmpty() ? name : receiver + "." + name;
  }

  private static SyntaxNode naming(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      boolean names =
          node.type().equals("impl_item")
              ? child.field().equals("type")
              : !child.field().equals("type") && NAMING.contains(child.field());
      if (names || KOTLIN_NAMES.contains(child.type()) && child.field().isEmpty()) {
        return child;
      }
      if (INNER.contains(child.type())) {
        return child;
      }
    }
    return new SyntaxNode("", Role.OTHER, "", 0, 0, List.of());
  }

  /** Type of the receiver of one of Go's methods. */
  private static String receiver(String text, SyntaxNode member) {
    SyntaxNode receiver = member.child("receiver");
    if (!receiver.exists()) {
      return "";
    }
    String inside = text.substring(receiver.start(), receiver.end());
    int bracket = inside.indexOf('[');
    String plain = bracket < 0 ? inside : inside.substring(0, bracket);
    int end = plain.length();
    while (end > 0 && !Character.isJavaIdentifierPart(plain.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(plain.charAt(start - 1))) {
      start--;
    }
    return plain.substring(start, end);
  }

  /** Without type arguments, quotes and what leads to an export; empty if it is no name. */
  private static String cleaned(String name) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0 && c != '"' && c != '\'') {
        out.append(c);
      }
      depth -= c == '>' && depth > 0 ? 1 : 0;
    }
    String plain = out.toString().strip().replace("::", ".").replace(".prototype.", ".");
    for (String lead : new String[] {"module.exports.", "exports."}) {
      plain = plain.startsWith(lead) ? plain.substring(lead.length()) : plain;
    }
    boolean aName = plain.length() <= LONGEST && plain.chars().noneMatch(c -> c <= ' ');
    return aName ? plain : "";
  }

  /** Who may use a member by its own words. */
  static Visibility visibility(
      String text, SyntaxNode member, String name, Grammar grammar, Visibility usual) {
    if (grammar == Grammar.GO) {
      String own = name.substring(name.lastIndexOf('.') + 1);
      boolean exported = own.isEmpty() || Character.isUpperCase(own.charAt(0));
      return exported ? Visibility.PUBLIC : Visibility.INTERNAL;
    }
    if (name.startsWith("#")) {
      return Visibility.PRIVATE;
    }
    Visibility found = usual;
    for (SyntaxNode child : member.children()) {
      switch (child.type()) {
        case "visibility_modifier", "accessibility_modifier", "modifier", "modifiers" ->
            found = visibility(text.substring(child.start(), child.end()), found);
        default -> {}
      }
    }
    return found;
  }

  private static Visibility visibility(String words, Visibility usual) {
    if (words.startsWith("pub(") || words.contains("internal")) {
      return Visibility.INTERNAL;
    }
    if (words.contains("private")) {
      return Visibility.PRIVATE;
    }
    return words.contains("pub") || words.contains("protected") ? Visibility.PUBLIC : usual;
  }
}
