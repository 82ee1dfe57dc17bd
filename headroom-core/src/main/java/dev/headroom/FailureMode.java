package dev.headroom;

/** What happens when a compressor throws or does not keep what it owes. */
public enum FailureMode {
  /** The content comes back unchanged, the decision carries the problem. The default. */
  PASS_THROUGH,
  /** {@link HeadroomException}; for tests of compressors. */
  FAIL_FAST
}
