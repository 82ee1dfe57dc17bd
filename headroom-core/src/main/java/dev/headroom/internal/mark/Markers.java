package dev.headroom.internal.mark;

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
