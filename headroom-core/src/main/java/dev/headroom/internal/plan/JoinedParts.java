package dev.headroom.internal.plan;

import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts views of adjoining slices end to end, and finds the parts again in what became of them. */
public final class JoinedParts {
  private static final int[] NONE = {};

  private JoinedParts() {}

  /**
   * One view of several: texts end to end, groups named after their part, sources moved to where
   * the slices lie, facets passed on. Checks are run part by part, by the planner. The parts of a
   * part that was joined itself become parts of this one: a join inside a join could not be told
   * from a text when it is read back.
   */
  public static View join(List<View> views, List<Span> places) {
    List<View> parts = new ArrayList<>();
    List<Span> slices = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      flatten(views.get(i), places.get(i), parts, slices);
    }
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    Units.Builder units = Units.of(text.toString());
    List<Integer> firstUnits = new ArrayList<>();
    List<Integer> firstGroups = new ArrayList<>();
    int offset = 0;
    int groups = 0;
    for (int i = 0; i < parts.size(); i++) {
      View part = parts.get(i);
      firstUnits.add(units.size());
      firstGroups.add(groups);
      add(units, part, i + 1, offset, slices.get(i).start(), groups);
      groups += part.units().groups().size();
      offset += part.text().length();
    }
    Units all = units.build();
    return new View(
        text.toString(),
        new Origin.Joined(parts, slices),
        all,
        new JoinedFacets(parts, all, firstUnits, firstGroups),
        View.Check.NONE);
  }

  private static void flatten(View view, Span place, List<View> parts, List<Span> slices) {
    if (!(view.origin() instanceof Origin.Joined joined)) {
      parts.add(view);
      slices.add(place);
      return;
    }
    for (int i = 0; i < joined.parts().size(); i++) {
      Span inside = joined.slices().get(i);
      parts.add(joined.parts().get(i));
      slices.add(new Span(place.start() + inside.start(), place.start() + inside.end()));
    }
  }

  private static void add(
      Units.Builder units, View part, int number, int offset, int slice, int groups) {
    Units from = part.units();
    for (Units.Group group : from.groups()) {
      units.group(group.named(nameIn(number, group.name())));
    }
    int first = units.size();
    for (int u = 0; u < from.size(); u++) {
      int parent = from.parent(u);
      int unit =
          units.add(
              groups + from.group(u),
              parent < 0 ? -1 : first + parent,
              offset + from.start(u),
              offset + from.end(u),
              from.weight(u),
              slice + from.sourceStart(u),
              slice + from.sourceEnd(u));
      if (!from.name(u).isEmpty()) {
        units.name(unit, from.name(u));
      }
    }
  }

  private static String nameIn(int number, String name) {
    if (name.isEmpty()) {
      return "part" + number;
    }
    return "part" + number + (name.startsWith("/") ? "" : "/") + name;
  }

  /**
   * What the check of a view, or those of its parts, find wrong with its finished text.
   *
   * @return units to show after all; none if it is fine; {@code {-1}} to give up
   */
  static int[] failed(View view, View.Finished finished) {
    if (!(view.origin() instanceof Origin.Joined joined)) {
      return view.check().failed(finished);
    }
    int[] failed = NONE;
    int start = 0;
    int first = 0;
    for (View part : joined.parts()) {
      int end = start + part.text().length();
      if (part.check() != View.Check.NONE) {
        int[] wrong = part.check().failed(finished.part(new Span(start, end), first));
        int before = failed.length;
        failed = Arrays.copyOf(failed, before + wrong.length);
        for (int w = 0; w < wrong.length; w++) {
          failed[before + w] = wrong[w] < 0 ? -1 : first + wrong[w];
        }
      }
      start = end;
      first += part.units().size();
    }
    return failed;
  }

  /** Passes each question on to the part that the unit or group came from. */
  private record JoinedFacets(
      List<View> parts, Units units, List<Integer> firstUnits, List<Integer> firstGroups)
      implements View.Facets {
    @Override
    public List<String> names(int group) {
      int part = partOf(firstGroups, group);
      return parts.get(part).facets().names(group - firstGroups.get(part));
    }

    @Override
    public String value(int unit, int facet) {
      int part = partOf(firstGroups, units.group(unit));
      return parts.get(part).facets().value(unit - firstUnits.get(part), facet);
    }

    /** The last part that begins at or before a number. */
    private static int partOf(List<Integer> firsts, int number) {
      int low = 0;
      int high = firsts.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (firsts.get(middle) <= number) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }
}
