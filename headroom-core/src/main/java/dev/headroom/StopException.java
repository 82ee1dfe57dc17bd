package dev.headroom;

/** Ends the making of a view at a bound. Without a stack trace, since it is no fault. */
final class StopException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StopException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
