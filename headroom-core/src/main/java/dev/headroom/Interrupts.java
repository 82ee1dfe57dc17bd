package dev.headroom;

/** Keeps an interrupt that came as an exception. */
final class Interrupts {
  private Interrupts() {}

  /** Sets the thread's flag again if the exception, or its cause, was an interrupt. */
  static void restore(Throwable thrown) {
    if (thrown instanceof InterruptedException
        || thrown.getCause() instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }
}
