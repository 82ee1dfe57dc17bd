package dev.headroom.internal.mark;

import dev.headroom.spi.Units;
import java.util.HashSet;
import java.util.List;
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
        labels[i] = free(groups.get(i), taken);
      }
    }
    return labels;
  }

  private static String free(Units.Group group, Set<String> taken) {
    String clean = Marker.clean(group.name());
    String label = clean;
    for (int number = 2; !taken.add(group.noun() + ' ' + label); number++) {
      String behind = ":" + number;
      int length = Math.min(clean.length(), Marker.MAX_NAME - behind.length());
      label = clean.substring(0, length) + behind;
    }
    return label;
  }
}
