package dev.headroom.testkit.shapes;

/** Where lines end, for the shapes below. */
final class LineCutter {
  private LineCutter() {}

  /** Index after the line that starts here, its end included. */
  static int next(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
