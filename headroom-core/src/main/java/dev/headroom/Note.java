package dev.headroom;

/** What else a caller should know of a result. */
public enum Note {
  /** Units that must be kept were left out, since the budget is too small for them. */
  MUST_KEEP_CUT,
  /** The text is over its budget: nothing may, or can, be left out. */
  OVER_BUDGET,
  /** Tokens are estimates; "never larger" is promised in o200k tokens and in bytes. */
  ESTIMATED,
  /** The store could not take the original, so nothing was left out. */
  STORE_FAILED,
  /** The kind was not certain enough to leave anything out. */
  LOW_CONFIDENCE,
  /** Nothing was stored or handed out: a dry run. */
  DRY_RUN
}
