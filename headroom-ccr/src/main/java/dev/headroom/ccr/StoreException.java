package dev.headroom.ccr;

import dev.headroom.HeadroomException;

/**
 * A store did not take what it was given, or could not be built. The message says which of the two
 * and what to do; it never carries content.
 */
public final class StoreException extends HeadroomException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
