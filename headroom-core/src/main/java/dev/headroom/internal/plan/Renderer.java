package dev.headroom.internal.plan;

import dev.headroom.internal.mark.Marker;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Marking;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The one writer of texts with gaps. What stands between two markers is an unbroken slice of the
 * view's text; numbers and totals are computed here, from the units alone.
 */
final class Renderer implements GapFinder.Visitor {
  private static final int MIN_UNITS_FOR_FACETS = 3;

  private final PricedView priced;
  private final Units units;
  private final String text;
  private final Ranking ranking;
  private final IntPredicate hidden;
  private final Style style;
  private final StringBuilder out;
  private final StringBuilder markers = new StringBuilder();
  private final List<Rendering.Gap> gaps = new ArrayList<>();
  private final List<Rendering.Place> places = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private Optional<String> handle;
  private int copied;
  private int[] copies = new int[3 * 16];
  private int copyInts;
  private int selectionOf = -2;

  /**
   * How a text is marked.
   *
   * @param id handle of the original
   * @param lead notice for a line on top, which then carries the handle; empty for none
   * @param facets whether totals are written
   * @param original the content
   * @param lines its lines
   */
  record Style(
      String id, Optional<String> lead, boolean facets, String original, LineIndex lines) {}

  private Renderer(PricedView priced, Ranking ranking, IntPredicate hidden, Style style) {
    this.priced = priced;
    this.units = priced.units;
    this.text = priced.view.text();
    this.ranking = ranking;
    this.hidden = hidden;
    this.style = style;
    this.out = new StringBuilder(Math.min(text.length(), 1 << 16));
    this.handle = style.lead().isPresent() ? Optional.empty() : Optional.of(style.id());
  }

  static Rendering render(PricedView priced, Ranking ranking, IntPredicate hidden, Style style) {
    Renderer renderer = new Renderer(priced, ranking, hidden, style);
    style.lead().ifPresent(notice -> renderer.mark(Marker.lead(notice, style.id()) + "\n"));
    GapFinder.over(priced, hidden, renderer);
    renderer.copyTo(renderer.text.length());
    return new Rendering(
        renderer.out.toString(),
        renderer.gaps,
        renderer.places,
        renderer.markers.toString(),
        Arrays.copyOf(renderer.copies, renderer.copyInts));
  }

  /** A later marker of a gap over these siblings, to be priced. */
  static String sample(PricedView priced, Ranking ranking, Style style, int first, int last) {
    Renderer renderer = new Renderer(priced, ranking, u -> true, style);
    renderer.handle = Optional.empty();
    Units.Group group = priced.units.groups().get(priced.units.group(first));
    Marker marker = renderer.marker(first, last, priced.after[last]);
    return isSpacious(group) ? marker.text() : marker.briefText();
  }

  @Override
  public void shown(int unit) {
    // Its text is copied with the slice up to the next gap.
  }

  @Override
  public void gap(int first, int last, int after) {
    Units.Group group = units.groups().get(units.group(first));
    if (group.marking() == Marking.ONCE_PER_PARENT && selectionOf != units.parent(first)) {
      selectionOf = units.parent(first);
      copyTo(selectionOf < 0 ? units.start(first) : units.start(selectionOf));
      mark(group, selection(first) + " ");
    }
    copyTo(units.start(first));
    Marker marker = marker(first, last, after);
    gaps.add(
        new Rendering.Gap(
            marker.count(),
            marker.noun(),
            group.name(),
            marker.first(),
            marker.last(),
            sources(first, last)));
    int at = out.length();
    int end = units.end(last);
    if (group.marking() == Marking.EACH) {
      boolean full = told.add(group.noun()) || marker.handle().isPresent();
      mark(group, full || isSpacious(group) ? marker.text() : marker.briefText());
      handle = Optional.empty();
      end -= whiteEnd(units.start(first), end);
    }
    places.add(new Rendering.Place(at, new Span(units.start(first), end), first));
    copied = end;
  }

  /**
   * Whether gaps are few and large, as those of whole lines: all their markers say how many. Others
   * come by the dozen, inside rows and between comment signs; there the first says how many, and
   * later ones leave it to the numbers.
   */
  private static boolean isSpacious(Units.Group group) {
    return group.numbering() == Numbering.LINES && group.frame().equals(Units.Frame.NONE);
  }

  /** Where siblings lie in the original; a fold may have brought together what lay apart. */
  private List<Span> sources(int first, int last) {
    List<Span> sources = new ArrayList<>(1);
    int start = units.sourceStart(first);
    int end = units.sourceEnd(first);
    for (int u = priced.after[first]; u <= last; u = priced.after[u]) {
      if (units.sourceStart(u) != end) {
        sources.add(new Span(start, end));
        start = units.sourceStart(u);
      }
      end = units.sourceEnd(u);
    }
    sources.add(new Span(start, end));
    return sources;
  }

  private Marker marker(int first, int last, int after) {
    Units.Group group = units.groups().get(units.group(first));
    int from = priced.ordinal[first] + 1;
    int to = lastOrdinal(last, after) + 1;
    int count = to - from + 1;
    if (group.numbering() == Numbering.LINES) {
      from = lineAt(firstInk(first, last));
      to = Math.max(from, lineAt(lastInk(first, last)));
      count = to - from + 1;
    } else if (group.numbering() == Numbering.CHARS) {
      from = units.sourceStart(first) + 1;
      to = Math.max(from, units.sourceEnd(last));
      count = to - from + 1;
    }
    boolean totals = style.facets() && to - from + 1 >= MIN_UNITS_FOR_FACETS;
    return new Marker(
        count,
        saysTotal(group) ? priced.groupSize[units.group(first)] : 0,
        group.noun(),
        from,
        to,
        priced.groupLabel[units.group(first)],
        first == last ? units.name(first) : "",
        among(first, after),
        totals ? FacetTotals.of(priced, first, last) : List.of(),
        handle);
  }

  /** How many there are is asked first; the only table of a text may have no other place to say. */
  private static boolean saysTotal(Units.Group group) {
    return group.numbering() == Numbering.ORDINAL
        && group.name().isEmpty()
        && group.lead() + group.tail() > 0;
  }

  /** Number of the group's last unit in the gap, one inside another counted too. */
  private int lastOrdinal(int last, int after) {
    for (int u = after - 1; u > last; u--) {
      if (units.group(u) == units.group(last)) {
        return priced.ordinal[u];
      }
    }
    return priced.ordinal[last];
  }

  /** How many must-keep units a gap took with it, by rank. */
  private List<String> among(int first, int after) {
    int[] counts = new int[4];
    String rare = "";
    for (int u = first; u < after; u++) {
      byte weight = ranking.tiers[u];
      boolean named = weight == Ranking.NAMED || weight == Weights.REQUIRED;
      if (weight >= Weights.MUST_STATUS && !named) {
        counts[0]++;
      } else if (weight >= Weights.MUST_ERROR && !named) {
        counts[1]++;
      } else if (weight >= Weights.MUST_TRACE && !named) {
        counts[2]++;
      } else if (weight >= Weights.MUST_RARE && !named) {
        counts[3]++;
        String noun = units.groups().get(units.group(u)).noun();
        rare = rare.isEmpty() || rare.equals(noun) ? noun : "parts";
      }
    }
    List<String> among = new ArrayList<>();
    add(among, counts[0], "results");
    add(among, counts[1], "distinct errors");
    add(among, counts[2], "traces");
    add(among, counts[3], "rare " + rare);
    return among;
  }

  private static void add(List<String> among, int count, String noun) {
    if (count > 0) {
      among.add(count + " " + (count == 1 ? Marker.singular(noun) : noun));
    }
  }

  private String selection(int first) {
    int parent = units.parent(first);
    int group = units.group(first);
    int total = 0;
    int shown = 0;
    int end = parent < 0 ? units.size() : priced.after[parent];
    for (int u = parent + 1; u < end; u = priced.after[u]) {
      if (units.group(u) == group) {
        total++;
        shown += hidden.test(u) ? 0 : 1;
      }
    }
    Optional<String> id = handle;
    handle = Optional.empty();
    return Marker.words(shown, total, units.groups().get(group).noun(), id);
  }

  private void mark(Units.Group group, String marker) {
    mark(group.frame().before() + marker + group.frame().after());
  }

  private void mark(String marker) {
    out.append(marker);
    markers.append(marker).append('\n');
  }

  private void copyTo(int end) {
    if (end > copied) {
      if (copyInts == copies.length) {
        copies = Arrays.copyOf(copies, 2 * copyInts);
      }
      copies[copyInts++] = out.length();
      copies[copyInts++] = copied;
      copies[copyInts++] = end - copied;
      out.append(text, copied, end);
      copied = end;
    }
  }

  /**
   * Length of the line end, or of the one blank before more ink, that the hidden text closes with.
   * It is shown behind the marker, which so stays on its line and apart from the next word.
   */
  private int whiteEnd(int start, int end) {
    char last = text.charAt(end - 1);
    if (last == '\n') {
      return end - 1 > start && text.charAt(end - 2) == '\r' ? 2 : 1;
    }
    return last == ' ' && end < text.length() && text.charAt(end) > ' ' ? 1 : 0;
  }

  private int lineAt(int index) {
    return Math.max(1, style.lines().lineOf(index));
  }

  /** A gap that begins within a line begins, for its numbers, where its first ink stands. */
  private int firstInk(int first, int last) {
    String original = style.original();
    int start = units.sourceStart(first);
    int end = units.sourceEnd(last);
    if (start == 0 || isLineEnd(original.charAt(start - 1))) {
      return start;
    }
    int at = start;
    while (at < end && original.charAt(at) <= ' ') {
      at++;
    }
    return at < end ? at : start;
  }

  /** A gap that ends within a line, in the indentation of what follows, ends with its last ink. */
  private int lastInk(int first, int last) {
    String original = style.original();
    int start = units.sourceStart(first);
    int end = units.sourceEnd(last);
    int at = end - 1;
    if (end == original.length() || end > start && isLineEnd(original.charAt(at))) {
      return Math.max(start, at);
    }
    while (at > start && original.charAt(at) <= ' ') {
      at--;
    }
    return Math.max(start, at);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
