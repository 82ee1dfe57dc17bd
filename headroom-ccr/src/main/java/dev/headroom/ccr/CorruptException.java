package dev.headroom.ccr;

import org.jspecify.annotations.Nullable;

/** Bytes at rest are not what was sealed. */
final class CorruptException extends Exception {
  private static final long serialVersionUID = 1L;

  CorruptException(String message) {
    this(message, null);
  }

  CorruptException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
