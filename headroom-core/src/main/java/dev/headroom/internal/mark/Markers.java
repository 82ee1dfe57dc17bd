package dev.headroom.internal.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private Markers() {}

  /** Indexes at which marker-shaped text starts, ascending. */
  public static int[] find(String text) {
    return Stream.of(RETRIEVE, LEFT_OUT, RETRIEVED)
        .flatMapToInt(
            shape ->
                IntStream.iterate(
                    text.indexOf(shape), at -> at >= 0, at -> text.indexOf(shape, at + 1)))
        .sorted()
        .toArray();
  }

  /** Whether marker-shaped text stands anywhere in the text. */
  public static boolean isIn(String text) {
    return text.contains(RETRIEVE) || text.contains(LEFT_OUT) || text.contains(RETRIEVED);
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

  /** {@code [36 lines left out: lines 38-73]}. */
  private static boolean isBrief(String marker) {
    int digits = 1;
    while (digits < marker.length() && Character.isDigit(marker.charAt(digits))) {
      digits++;
    }
    int words = marker.indexOf(LEFT_OUT);
    return digits > 1
        && marker.charAt(digits) == ' '
        && words > digits
        && words + LEFT_OUT.length() < marker.length() - 1;
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

  /** The id in a lead line or first-line marker. */
  public static Optional<String> ledBy(String text) {
    String line = firstLine(text);
    int id = line.length() - 1 - Ids.LENGTH;
    boolean shaped =
        line.startsWith("[")
            && line.endsWith("]")
            && id > LEAD_END.length()
            && Ids.isIdAt(line, id)
            && line.startsWith(LEAD_END, id - LEAD_END.length());
    return shaped ? Optional.of(line.substring(id, id + Ids.LENGTH)) : Optional.empty();
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
