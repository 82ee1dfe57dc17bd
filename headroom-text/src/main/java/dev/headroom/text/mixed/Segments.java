package dev.headroom.text.mixed;

import dev.headroom.spi.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The segments of a mixed text: where its parts lie.
 *
 * @param parts in order, apart from each other
 * @param markedChars chars in parts that a fence, a tag or a prompt sets apart
 * @param longest chars of the longest of these
 * @param names of parts whose file is told, by where they start
 * @param open whether a JSON value opens that does not end in the text
 */
record Segments(
    List<Span> parts, Map<Integer, String> names, int markedChars, int longest, boolean open) {
  Segments {
    parts = List.copyOf(parts);
    names = Map.copyOf(names);
  }

  /** The parts with what lies between them, end to end over the whole text. */
  List<Span> slices(int length) {
    List<Span> slices = new ArrayList<>();
    int at = 0;
    for (Span part : parts) {
      if (part.start() > at) {
        slices.add(new Span(at, part.start()));
      }
      slices.add(part);
      at = part.end();
    }
    if (at < length) {
      slices.add(new Span(at, length));
    }
    return slices;
  }

  /**
   * Whether the text is a JSON document or opens as a web page: these have compressors of their
   * own. JSON with something behind it, another document too, is not of one kind.
   *
   * @param whole whether what does not end in the text ends nowhere
   */
  static boolean isOneKind(String text, boolean whole) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    if (text.startsWith("{", at) || text.startsWith("[{", at) || text.startsWith("[\n", at)) {
      int end = JsonValue.end(text, at);
      return end < 0 ? whole : text.substring(end).isBlank();
    }
    return text.regionMatches(true, at, "<!doctype", 0, 9)
        || text.regionMatches(true, at, "<html", 0, 5)
        || text.startsWith("<?xml", at);
  }
}
