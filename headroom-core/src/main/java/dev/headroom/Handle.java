package dev.headroom;

import dev.headroom.internal.mark.Ids;
import java.util.Objects;

/**
 * Address of a stored original. The id may be read by anyone; the scope is the caller's.
 *
 * @param scope where it is stored
 * @param id {@code h} and 24 decimal digits, as markers show it
 */
public record Handle(Scope scope, String id) {
  /** Checks the form of the id. */
  public Handle {
    Objects.requireNonNull(scope, "scope");
    if (!Ids.isId(id)) {
      throw new IllegalArgumentException("id is not h and 24 digits but " + id.length() + " chars");
    }
  }

  /** A handle in the {@linkplain Scope#shared() shared} scope. */
  public static Handle of(String id) {
    return new Handle(Scope.shared(), id);
  }
}
