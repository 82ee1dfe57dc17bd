package dev.headroom.internal.mark;

import dev.headroom.spi.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What markers call the groups of a view: their names in the alphabet of markers. Where that makes
 * two names of one noun equal, as {@code /訂單} and {@code /客戶}, all but one gain a number, so that
 * what a marker asks to retrieve is what it left out.
 */
public final class GroupLabels {
  private GroupLabels() {}

  /** The labels of these groups, in their order. */
  public static String[] of(List<Units.Group> groups) {
    String[] labels = new String[groups.size()];
    Set<String> taken = new HashSet<>();
    Map<String, Integer> lastNumbers = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      Units.Group group = groups.get(i);
      String label = Marker.clean(group.name());
      if (label.equals(group.name())) {
        labels[i] = label;
        taken.add(group.noun() + ' ' + label);
      }
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == null) {
        labels[i] = free(groups.get(i), taken, lastNumbers);
      }
    }
    return labels;
  }

  /** Goes on with the number that the last group of this label has: all below it are taken. */
  private static String free(
      Units.Group group, Set<String> taken, Map<String, Integer> lastNumbers) {
    String clean = Marker.clean(group.name());
    int number = lastNumbers.getOrDefault(group.noun() + ' ' + clean, 1);
    String label = numbered(clean, number);
    while (!taken.add(group.noun() + ' ' + label)) {
      number++;
      label = numbered(clean, number);
    }
    lastNumbers.put(group.noun() + ' ' + clean, number);
    return label;
  }

  private static String numbered(String clean, int number) {
    if (number == 1) {
      return clean;
    }
    String behind = ":" + number;
    return clean.substring(0, Math.min(clean.length(), Marker.MAX_NAME - behind.length())) + behind;
  }
}
