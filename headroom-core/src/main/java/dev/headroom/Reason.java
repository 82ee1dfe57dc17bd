package dev.headroom;

/** Why a content came back unchanged. */
public enum Reason {
  /** Empty, blank or too short to be worth it. */
  BELOW_MINIMUM,
  /** No compressor knows this kind, or the one that does declined. */
  NO_MATCH,
  /** The shorter text would not have been shorter by enough. */
  NOT_SMALLER,
  /** The content fits its budget as it is, and nothing lossless was worth it. */
  FITS,
  /** Longer, deeper or more work than {@link Limits} allow. */
  OVER_LIMIT,
  /** The deadline passed, or the thread was interrupted. */
  OUT_OF_TIME,
  /**
   * Even the least that must be shown does not fit the budget, and nothing lossless was worth it.
   */
  BUDGET_TOO_SMALL,
  /** Only the layout would have been lost, and no store was there to keep it. */
  LAYOUT_WOULD_BE_LOST,
  /** The shorter text has no way back, and nobody may retrieve. */
  NOT_PERMITTED,
  /** The store did not take the original. */
  STORE_FAILED,
  /** The caller said that this is an error result. */
  ERROR_RESULT,
  /** The tool's policy is {@link Policy#OFF}. */
  POLICY_OFF,
  /** This is a compressed or retrieved text of ours already. */
  OURS,
  /** A library or native of the compressor is missing. */
  UNSUPPORTED,
  /** The compressor threw, or what it gave did not hold. */
  FAILED
}
