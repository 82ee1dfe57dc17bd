package dev.headroom.code.treesitter;

import java.util.List;

/**
 * A named node of a syntax tree, copied: nothing of the parser's memory is behind it. Nodes that an
 * outline has no use for have no children. Immutable.
 *
 * @param type name of its type in the grammar, such as {@code function_definition}
 * @param role what it is for an outline
 * @param field what it is to its parent, such as {@code body}; empty if the grammar does not say
 * @param start index of its first char
 * @param end index after its last, line ends at its end left out
 * @param children in text order
 */
record SyntaxNode(
    String type, Role role, String field, int start, int end, List<SyntaxNode> children) {

  int length() {
    return end - start;
  }

  /** First child of a field, or an empty node at its own end. */
  SyntaxNode child(String name) {
    for (SyntaxNode child : children) {
      if (child.field.equals(name)) {
        return child;
      }
    }
    return none();
  }

  /** First child of a role, or an empty node at its own end. */
  SyntaxNode child(Role wanted) {
    for (SyntaxNode child : children) {
      if (child.role == wanted) {
        return child;
      }
    }
    return none();
  }

  private SyntaxNode none() {
    return new SyntaxNode("", Role.OTHER, "", end, end, List.of());
  }

  boolean exists() {
    return !type.isEmpty();
  }
}
