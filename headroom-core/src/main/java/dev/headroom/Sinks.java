package dev.headroom;

import java.io.IOException;

/** Where formats write to: one compares as it goes, one is bounded. */
final class Sinks {
  private Sinks() {}

  /** Accepts one text and nothing else, so that reading back needs no second copy. */
  static final class Comparing implements Appendable {
    /** From so many chars on a copy that can be compared at once is faster than char by char. */
    private static final int LONG = 64;

    private final String expected;
    private int at;

    Comparing(String expected) {
      this.expected = expected;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      int length = end - start;
      boolean same = length <= expected.length() - at;
      if (same && text instanceof String string) {
        same =
            length < LONG
                ? expected.regionMatches(at, string, start, length)
                : expected.substring(at, at + length).equals(string.substring(start, end));
      } else {
        for (int i = 0; same && i < length; i++) {
          same = expected.charAt(at + i) == text.charAt(start + i);
        }
      }
      return advance(same, length);
    }

    @Override
    public Appendable append(char c) throws IOException {
      return advance(at < expected.length() && expected.charAt(at) == c, 1);
    }

    /** Whether all of it came. */
    boolean isComplete() {
      return at == expected.length();
    }

    private Appendable advance(boolean same, int length) throws IOException {
      if (!same) {
        throw new IOException("differs within the next " + length + " chars after " + at);
      }
      at += length;
      return this;
    }
  }

  /** Collects up to a number of chars, so that a forged text cannot fill the memory. */
  static final class Bounded implements Appendable {
    private final StringBuilder out = new StringBuilder();
    private final int max;

    Bounded(int max) {
      this.max = max;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      if (end - start > max - out.length()) {
        throw new IOException("more than " + max + " chars");
      }
      if (start == 0 && end == text.length()) {
        out.append(text); // a whole string is copied at once, a part of it char by char
      } else {
        out.append(text, start, end);
      }
      return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
      if (out.length() >= max) {
        throw new IOException("more than " + max + " chars");
      }
      out.append(c);
      return this;
    }

    /** What was collected. */
    String text() {
      return out.toString();
    }
  }
}
