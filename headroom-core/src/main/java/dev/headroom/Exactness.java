package dev.headroom;

/** What reading a text back gives. */
public enum Exactness {
  /** The content, byte for byte. */
  BYTES,
  /** The values, not the layout; the store, which took the original, still gives the bytes. */
  VALUES
}
