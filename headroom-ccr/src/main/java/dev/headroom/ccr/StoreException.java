package dev.headroom.ccr;

import org.jspecify.annotations.Nullable;

/**
 * A store did not take what it was given, or was built wrongly. The message says which of the two
 * and what to do; it never carries content.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    this(message, null);
  }

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
