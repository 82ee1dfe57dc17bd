package dev.headroom.code.treesitter;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a node of a syntax tree is for an outline; the names of its types differ by grammar. */
enum Role {
  /** A statement, an expression, a type: nothing of its own. */
  OTHER(240),
  /** What the parser could not read. */
  FAULT(Integer.MAX_VALUE),
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
  CONTAINER(0),
  /** A namespace or module: its members are at the top of the file all the same. */
  NAMESPACE(0),
  /** A type with members. */
  TYPE(0),
  /** A function, field, constant or type without members. */
  MEMBER(0),
  /** Between a member and its name or value. */
  PART(0),
  /** The members of a type, or the statements of a block. */
  LIST(0),
  /** The body of a function, or a block in it. */
  BLOCK(900),
  /** Values in brackets. */
  TABLE(160);

  /** From this length on, in chars, what is inside is worth looking at. */
  private final int opensFrom;

  Role(int opensFrom) {
    this.opensFrom = opensFrom;
  }

  boolean opens(int length) {
    return length >= opensFrom;
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
