package dev.headroom.json;

import dev.headroom.json.LongTexts.Shown;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of texts together as those of the document that holds the texts. */
final class TextUnits {
  private TextUnits() {}

  /**
   * The view of a document whose texts stand in it.
   *
   * @param whole its text
   * @param starts where each text begins in it
   */
  static View of(String whole, List<Shown> texts, List<Integer> starts) {
    List<Integer> parted = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      View view = texts.get(i).view();
      if (view != null && view.units().size() > 0) {
        parted.add(i);
      }
    }
    Units.Builder units = Units.of(whole);
    View.Facets facets = View.Facets.NONE;
    for (int i : parted) {
      View view = texts.get(i).view();
      if (view != null) {
        String name = parted.size() == 1 ? "" : "text" + (i + 1);
        add(units, view.units(), starts.get(i), texts.get(i).string().sources(), name);
        facets = parted.size() == 1 ? view.facets() : facets;
      }
    }
    return View.folded(whole, JsonTextsFormat.ID, units.build()).with(facets);
  }

  private static void add(Units.Builder to, Units from, int start, int[] sources, String name) {
    int first = to.size();
    int firstGroup = 0;
    for (int g = 0; g < from.groups().size(); g++) {
      Units.Group group = from.groups().get(g);
      int number = to.group(name.isEmpty() ? group : group.named(named(name, group.name())));
      firstGroup = g == 0 ? number : firstGroup;
    }
    for (int u = 0; u < from.size(); u++) {
      int unit =
          to.add(
              firstGroup + from.group(u),
              from.parent(u) < 0 ? -1 : first + from.parent(u),
              from.start(u) + start,
              from.end(u) + start,
              from.weight(u),
              sources[from.sourceStart(u)],
              sources[from.sourceEnd(u)]);
      if (!from.name(u).isEmpty()) {
        to.name(unit, from.name(u));
      }
    }
  }

  private static String named(String text, String group) {
    return group.isEmpty() ? text : text + (group.startsWith("/") ? "" : "/") + group;
  }
}
