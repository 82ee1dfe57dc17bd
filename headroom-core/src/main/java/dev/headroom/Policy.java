package dev.headroom;

/** What may be done to the outputs of a tool. */
public enum Policy {
  /** Nothing: the same instance comes back. For edit-like tools and retrieved text. */
  OFF,
  /** Nothing may be left out. */
  LOSSLESS,
  /** Parts may be left out where a budget asks for it. */
  RECOVERABLE
}
