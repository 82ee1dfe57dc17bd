package dev.headroom.text.listing;

/** Signs of the written form of {@code ls -l}. */
final class LsFrame {
  /** Stands for a value that differs. */
  static final String HOLE = "<*>";

  private LsFrame() {}
}
