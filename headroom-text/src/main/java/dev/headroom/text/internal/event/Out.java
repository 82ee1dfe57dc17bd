package dev.headroom.text.internal.event;

/**
 * Collects many short slices and hands them on in bulk, which a {@link StringBuilder} takes faster.
 */
final class Out {
  private static final int BUFFER = 1 << 14;

  /** Up to here a loop beats a bulk copy. */
  private static final int SHORT = 16;

  private final StringBuilder target;
  private final char[] buffer = new char[BUFFER];
  private int size;

  Out(StringBuilder target) {
    this.target = target;
  }

  Out put(char c) {
    if (size == BUFFER) {
      flush();
    }
    buffer[size++] = c;
    return this;
  }

  Out put(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
    return this;
  }

  /** Adds a slice. */
  Out put(char[] chars, int start, int end) {
    int length = end - start;
    if (length > BUFFER - size) {
      flush();
      if (length > BUFFER) {
        target.append(chars, start, length);
        return this;
      }
    }
    if (length > SHORT) {
      System.arraycopy(chars, start, buffer, size, length);
      size += length;
    } else {
      for (int i = start; i < end; i++) {
        buffer[size++] = chars[i];
      }
    }
    return this;
  }

  /** Adds a number that is not negative, in decimal. */
  Out put(int number) {
    int most = 10;
    if (BUFFER - size < most) {
      flush();
    }
    int left = number;
    int end = size + most;
    int at = end;
    do {
      buffer[--at] = (char) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    System.arraycopy(buffer, at, buffer, size, end - at);
    size += end - at;
    return this;
  }

  /** Hands on what was collected. */
  void flush() {
    target.append(buffer, 0, size);
    size = 0;
  }
}
