package dev.headroom;

import java.util.Objects;

/**
 * Whose originals these are: a tenant, a session, a conversation. What is stored in one scope
 * cannot be retrieved from another, and no text can name a scope.
 *
 * @param name any non-blank text; compared exactly
 */
public record Scope(String name) {
  private static final Scope SHARED = new Scope("shared");

  /** Checks the name. */
  public Scope {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank");
    }
  }

  /** The scope of contents that name none. */
  public static Scope shared() {
    return SHARED;
  }

  /** A scope of this name. */
  public static Scope of(String name) {
    return new Scope(name);
  }
}
