package dev.headroom.testkit;

import dev.headroom.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads markers as a stranger would, by the grammar of docs/format.md and by no code of the engine.
 */
final class MarkerReader {
  private static final Pattern MARKER =
      Pattern.compile(
          "\\[(?:(\\d+)(?: of \\d+)? [a-z]+ left out: ([a-z]+) |([a-z]+) left out: )(\\d+)(?:-(\\d+))?"
              + "(?: of ([A-Za-z0-9_.$/:-]{1,64}))?"
              + "(?:, [A-Za-z0-9_.$/:-]{1,64})?"
              + "(?:, among them \\d+ [a-z ]+(?: and \\d+ [a-z ]+)*)?"
              + "(?:; [A-Za-z0-9_.$/:-]{1,64}: [A-Za-z0-9_.$/:, -]+)*"
              + "(?:; retrieve (h\\d{24}))?\\]");

  private MarkerReader() {}

  /**
   * One marker as it stands in a text.
   *
   * @param start of its bracket
   * @param end after its bracket
   * @param count stated
   * @param noun of the range
   * @param first stated
   * @param last stated
   */
  record Seen(int start, int end, int count, String noun, int first, int last) {
    boolean states(Gap gap) {
      return count == gap.count()
          && noun.equals(gap.noun())
          && first == gap.first()
          && last == gap.last();
    }
  }

  /** All texts of the shape, look-alikes included, in order. */
  static List<Seen> in(String text) {
    List<Seen> seen = new ArrayList<>();
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find()) {
      int first = Integer.parseInt(matcher.group(4));
      int last = matcher.group(5) == null ? first : Integer.parseInt(matcher.group(5));
      seen.add(
          new Seen(
              matcher.start(),
              matcher.end(),
              matcher.group(1) == null ? last - first + 1 : Integer.parseInt(matcher.group(1)),
              matcher.group(2) == null ? matcher.group(3) : matcher.group(2),
              first,
              last));
    }
    return seen;
  }

  /** The markers of these gaps, in order; fails if one is missing. */
  static List<Seen> of(String text, List<Gap> gaps) {
    List<Seen> all = in(text);
    List<Seen> found = new ArrayList<>();
    int at = 0;
    for (Gap gap : gaps) {
      while (at < all.size() && !all.get(at).states(gap)) {
        at++;
      }
      if (at == all.size()) {
        throw new AssertionError("no marker states " + gap);
      }
      found.add(all.get(at++));
    }
    return found;
  }
}
