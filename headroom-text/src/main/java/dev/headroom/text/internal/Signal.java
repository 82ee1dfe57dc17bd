package dev.headroom.text.internal;

/** What a line of a log or of build output tells, from the most telling kind to none. */
public enum Signal {
  /** A build server's own verdict, such as an error annotation. */
  ANNOTATION(12),
  /** An exception, a panic, the head of a trace. */
  EXCEPTION(10),
  /** A total that counts failures, or says how the run ended. */
  SUMMARY(9),
  /** The process died: a signal, no memory, an abort. */
  CRASH(9),
  /** An exit status other than zero. */
  EXIT(8),
  /** A line that calls itself an error. */
  ERROR(8),
  /** A failed test or step. */
  FAILURE(8),
  /** The two sides of a failed assertion. */
  ASSERTION(7),
  /** It took too long or was called off. */
  TIMEOUT(6),
  /** A run ended, and nothing in the line says that it failed. */
  OUTCOME(5),
  /** The line that announces a trace; what happened stands further on. */
  TRACE(5),
  /** A word for failure, as in {@code failed to}. */
  FAILING(5),
  /** Something was refused, missing or not understood. */
  TROUBLE(4),
  /** A word for failure without more. */
  MENTION(3),
  /** A warning. */
  WARNING(1.5f),
  /** An ordinary line. */
  NONE(0);

  private final float weight;

  Signal(float weight) {
    this.weight = weight;
  }

  /** How much it matters, 0 to 12. */
  public float weight() {
    return weight;
  }

  /** Whether it stands for an error rather than for a mention or a warning. */
  public boolean isError() {
    return weight >= TIMEOUT.weight;
  }
}
