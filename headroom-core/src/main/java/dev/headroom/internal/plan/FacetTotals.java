package dev.headroom.internal.plan;

import dev.headroom.internal.mark.Marker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Totals of the values that a gap holds: counts where few values occur and come again, a range of
 * numbers or times else.
 */
final class FacetTotals {
  private static final int MAX_VALUES = 6;
  private static final int MAX_FACETS = 3;

  private FacetTotals() {}

  /** Totals such as {@code status: ok 27, failed 1} over some sibling units, at most three. */
  static List<String> of(PricedView priced, int first, int last) {
    List<String> names = priced.view.facets().names(priced.units.group(first));
    List<String> totals = new ArrayList<>();
    for (int facet = 0; facet < names.size() && totals.size() < MAX_FACETS; facet++) {
      String total = total(priced, first, last, facet);
      if (!total.isEmpty()) {
        totals.add(Marker.clean(names.get(facet)) + ": " + total);
      }
    }
    return totals;
  }

  private static String total(PricedView priced, int first, int last, int facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    ValueRange range = new ValueRange();
    int values = 0;
    for (int u = first; u <= last; u = priced.after[u]) {
      String value = priced.view.facets().value(u, facet);
      if (value.isEmpty()) {
        continue;
      }
      values++;
      range.add(value);
      if (counts.size() <= MAX_VALUES) {
        counts.merge(Marker.clean(value), 1, Integer::sum);
      } else if (!range.isValid()) {
        return "";
      }
    }
    boolean once = counts.size() > 2 && counts.size() == values && range.isValid();
    return once || counts.size() > MAX_VALUES ? range.text() : list(counts);
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
}
