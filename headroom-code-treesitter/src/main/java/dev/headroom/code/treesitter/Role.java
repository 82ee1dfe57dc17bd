package dev.headroom.code.treesitter;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a node of a syntax tree is for an outline; the names of its types differ by grammar. */
enum Role {
  /** A statement, an expression, a type: nothing of its own. */
  OTHER(400),
  /** What the parser could not read; what it could of it is inside. */
  FAULT(0),
  /** A comment. */
  COMMENT(Integer.MAX_VALUE),
  /** Stands before a member and belongs to it. */
  ATTRIBUTE(Integer.MAX_VALUE),
  /** Says who may use the members after it. */
  ACCESS(Integer.MAX_VALUE),
  /** An import. */
  IMPORT(0),
  /** Around one member: an export, a template, its decorators. */
  WRAPPER(0),
  /** Around members that are as if it were not there: a branch of the preprocessor. */
  CONTAINER(240),
  /** A namespace or module: its members are at the top of the file all the same. */
  NAMESPACE(0),
  /** A type with members. */
  TYPE(0),
  /** A function, field, constant or type without members. */
  MEMBER(0),
  /** A statement that may give a name to a value. */
  ASSIGNMENT(160),
  /** Between a member and its name. */
  PART(0),
  /** Between a member and its body or values. */
  NEST(90),
  /** The members of a type, or the statements of a block. */
  LIST(0),
  /** The body of a function, or a block in it. */
  BLOCK(900),
  /** Values in brackets. */
  TABLE(160);

  /** Comments and a docstring at the head of a body. */
  private static final int HEAD = 3;

  /** From this length on, in chars, what is inside is worth looking at. */
  private final int opensFrom;

  Role(int opensFrom) {
    this.opensFrom = opensFrom;
  }

  /**
   * How many nodes inside one are worth looking at: each costs as much as parsing some chars.
   *
   * @param length of the node, in chars
   * @param around role of the node around it
   * @param top whether it stands at the top of the file
   */
  int most(int length, Role around, boolean top) {
    boolean holdsMembers = this == BLOCK && (around == TYPE || around == NAMESPACE);
    boolean early = top && (this == ASSIGNMENT || this == CONTAINER);
    if (length >= opensFrom || holdsMembers || early) {
      return Integer.MAX_VALUE;
    }
    return this == BLOCK ? HEAD : 0;
  }

  /** Roles by the name of a node's type. */
  static final class Table {
    private final Map<String, Role> roles = new LinkedHashMap<>();

    Table with(Role role, String... types) {
      for (String type : types) {
        roles.put(type, role);
      }
      return this;
    }

    Role of(String type) {
      return roles.getOrDefault(type, OTHER);
    }
  }
}
