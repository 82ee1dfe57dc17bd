package dev.headroom;

/** What a compressed text is to its content. There is no fourth. */
public enum Fidelity {
  /** The same {@code String} instance. */
  UNCHANGED,
  /** Shows everything; the content was read back from the text alone before it was handed out. */
  LOSSLESS,
  /** Something was left out and marked, and the original has a store receipt. */
  RECOVERABLE
}
