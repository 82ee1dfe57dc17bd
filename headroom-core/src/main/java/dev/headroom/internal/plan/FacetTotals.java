package dev.headroom.internal.plan;

import dev.headroom.internal.mark.Marker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Totals of the values that a gap holds: counts where few values occur, a range of numbers else.
 */
final class FacetTotals {
  private static final int MAX_VALUES = 6;
  private static final int MAX_FACETS = 3;
  private static final int MAX_NUMBER_CHARS = 40;

  private FacetTotals() {}

  /** Totals such as {@code status: ok 27, failed 1} over some sibling units, at most three. */
  static List<String> of(Outline outline, int first, int last) {
    List<String> names = outline.view.facets().names(outline.units.group(first));
    List<String> totals = new ArrayList<>();
    for (int facet = 0; facet < names.size() && totals.size() < MAX_FACETS; facet++) {
      String total = total(outline, first, last, facet);
      if (!total.isEmpty()) {
        totals.add(Marker.clean(names.get(facet)) + ": " + total);
      }
    }
    return totals;
  }

  private static String total(Outline outline, int first, int last, int facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Numbers numbers = new Numbers();
    for (int u = first; u <= last; u = outline.after[u]) {
      String value = outline.view.facets().value(u, facet);
      if (value.isEmpty()) {
        continue;
      }
      numbers.add(value);
      if (counts.size() <= MAX_VALUES) {
        counts.merge(Marker.clean(value), 1, Integer::sum);
      } else if (!numbers.valid) {
        return "";
      }
    }
    return counts.size() > MAX_VALUES ? numbers.range() : list(counts);
  }

  private static String list(Map<String, Integer> counts) {
    StringBuilder out = new StringBuilder();
    counts.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .forEach(
            e ->
                out.append(out.isEmpty() ? "" : ", ")
                    .append(e.getKey())
                    .append(' ')
                    .append(e.getValue()));
    return out.toString();
  }

  /** Least and greatest of values that are all numbers, with the text they came with. */
  private static final class Numbers {
    private boolean valid = true;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal greatest;
    private String leastText = "";
    private String greatestText = "";

    void add(String value) {
      if (!valid) {
        return;
      }
      BigDecimal number = parse(value);
      valid = number != null;
      if (number == null) {
        return;
      }
      if (least == null || number.compareTo(least) < 0) {
        least = number;
        leastText = value;
      }
      if (greatest == null || number.compareTo(greatest) > 0) {
        greatest = number;
        greatestText = value;
      }
    }

    String range() {
      return valid && least != null
          ? Marker.clean(leastText) + " to " + Marker.clean(greatestText)
          : "";
    }

    private static @Nullable BigDecimal parse(String value) {
      char last = value.charAt(value.length() - 1);
      if (value.length() > MAX_NUMBER_CHARS || last < '0' || last > '9') {
        return null;
      }
      try {
        return new BigDecimal(value);
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
