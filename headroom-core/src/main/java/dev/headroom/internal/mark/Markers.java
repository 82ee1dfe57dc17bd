package dev.headroom.internal.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds what has the shape of a marker. A shape proves nothing: only an id that the store issued in
 * the caller's scope means anything. Linear, allocation-free where nothing is found.
 */
public final class Markers {
  private static final String RETRIEVE = "retrieve h";
  private static final String LEFT_OUT = " left out: ";
  private static final String RETRIEVED = "[retrieved from ";
  private static final String LEAD_END = "; retrieve ";
  private static final int MAX_LEAD_LINE = 1_000;

  private static final String[] SHAPES = {RETRIEVE, LEFT_OUT, RETRIEVED};
  private static final int WINDOW = RETRIEVE.length();
  private static final int SLOTS = 1 << 12;
  private static final byte[] SHIFTS = shifts();
  private static final int[] NONE = {};

  private Markers() {}

  /** Indexes at which marker-shaped text starts, ascending. */
  public static int[] find(String text) {
    int[] found = NONE;
    int size = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      found = size == found.length ? Arrays.copyOf(found, 2 * size + 4) : found;
      found[size++] = at;
    }
    return Arrays.copyOf(found, size);
  }

  /*
   * Several patterns at once after Wu and Manber (A fast algorithm for multi-pattern searching,
   * 1994): the last two chars of a window as long as the shortest pattern say how far it may move.
   * As a rule that is seven chars, so that few chars of a text are looked at.
   */
  private static int next(String text, int from) {
    int at = from;
    while (at + WINDOW <= text.length()) {
      int shift = SHIFTS[slot(text.charAt(at + WINDOW - 2), text.charAt(at + WINDOW - 1))];
      if (shift == 0 && startsShape(text, at)) {
        return at;
      }
      at += Math.max(1, shift);
    }
    return -1;
  }

  private static boolean startsShape(String text, int at) {
    for (String shape : SHAPES) {
      if (text.startsWith(shape, at)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] shifts() {
    byte[] shifts = new byte[SLOTS];
    Arrays.fill(shifts, (byte) (WINDOW - 1));
    for (String shape : SHAPES) {
      for (int end = 2; end <= WINDOW; end++) {
        int slot = slot(shape.charAt(end - 2), shape.charAt(end - 1));
        shifts[slot] = (byte) Math.min(shifts[slot], WINDOW - end);
      }
    }
    return shifts;
  }

  private static int slot(char first, char second) {
    return (first * 31 + second) & SLOTS - 1;
  }

  /**
   * A bracketed text of the form of a marker.
   *
   * @param text with its brackets
   * @param id that it asks to retrieve; a later marker of a text has none
   */
  public record Mark(String text, Optional<String> id) {}

  /**
   * What has the whole form of a marker: brackets on one line around an id to retrieve, or around a
   * number and what was left out. In text order; linear.
   */
  public static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = i;
      } else if (c == '\n' || c == '\r') {
        open = -1;
      } else if (c == ']' && open >= 0) {
        String inside = text.substring(open, i + 1);
        Optional<String> id = idIn(inside);
        if (id.isPresent() || isBrief(inside)) {
          marks.add(new Mark(inside, id));
        }
        open = -1;
      }
    }
    return marks;
  }

  private static Optional<String> idIn(String marker) {
    int id = marker.length() - 1 - Ids.LENGTH;
    if (id >= LEAD_END.length()
        && marker.startsWith(LEAD_END, id - LEAD_END.length())
        && Ids.isIdAt(marker, id)) {
      return Optional.of(marker.substring(id, id + Ids.LENGTH));
    }
    int retrieved = RETRIEVED.length();
    return marker.startsWith(RETRIEVED) && Ids.isIdAt(marker, retrieved)
        ? Optional.of(marker.substring(retrieved, retrieved + Ids.LENGTH))
        : Optional.empty();
  }

  /** {@code [36 lines left out: lines 38-73]}, or {@code [lines left out: 38-73]}. */
  private static boolean isBrief(String marker) {
    int words = marker.indexOf(LEFT_OUT);
    int behind = words + LEFT_OUT.length();
    if (words < 2 || behind >= marker.length() - 1) {
      return false;
    }
    int digits = 1;
    while (digits < words && Character.isDigit(marker.charAt(digits))) {
      digits++;
    }
    return digits > 1
        ? marker.charAt(digits) == ' ' && digits < words
        : Character.isDigit(marker.charAt(behind));
  }

  /** The id in a first line which says that the text was retrieved. */
  public static Optional<String> retrievedFrom(String text) {
    int id = RETRIEVED.length();
    boolean shaped =
        text.startsWith(RETRIEVED)
            && Ids.isIdAt(text, id)
            && text.startsWith(": ", id + Ids.LENGTH)
            && firstLine(text).endsWith("]");
    return shaped ? Optional.of(text.substring(id, id + Ids.LENGTH)) : Optional.empty();
  }

  /** The first line without its end; cut at a length no line of ours has. */
  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || end > MAX_LEAD_LINE) {
      end = Math.min(text.length(), MAX_LEAD_LINE);
    }
    return text.substring(0, end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end);
  }
}
