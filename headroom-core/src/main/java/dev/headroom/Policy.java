package dev.headroom;

/** What may be done to the outputs of a tool, from the narrowest to the widest. */
public enum Policy {
  /** Nothing: the same instance comes back. For edit-like tools and retrieved text. */
  OFF,
  /** Nothing may be left out. */
  LOSSLESS,
  /** Parts may be left out where a budget asks for it. */
  RECOVERABLE;

  /** Of this and another, the one that allows less. */
  public Policy narrower(Policy other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
