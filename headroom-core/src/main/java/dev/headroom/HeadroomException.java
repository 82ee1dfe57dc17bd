package dev.headroom;

/** Root of the exceptions Headroom throws; never carries content. */
public class HeadroomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message. */
  public HeadroomException(String message) {
    super(message);
  }

  /** With a message and the cause. */
  public HeadroomException(String message, Throwable cause) {
    super(message, cause);
  }
}
