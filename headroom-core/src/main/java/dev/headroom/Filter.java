package dev.headroom;

import dev.headroom.internal.plan.WordIndex;
import dev.headroom.internal.store.AddressTable;
import dev.headroom.spi.Span;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The units of an original that answer a plain text filter: the innermost ones that hold it
 * literally in any case; where none does, the few that share most of its words.
 */
final class Filter {
  private static final int MAX_CLOSEST = 3;
  private static final String ROWS = "rows ";
  private static final int MAX_RECORD = 8_000;

  private final String text;
  private final OriginalUnits units;
  private final String wanted;
  private final int from;
  private boolean literal = true;
  private int total;
  private int next;

  /**
   * A unit that answers.
   *
   * @param span in the original
   * @param place such as {@code rows 13 of /orders}
   */
  record Hit(Span span, String place) {}

  /** A filter for units that begin at an index of the text or later. */
  Filter(String text, List<AddressTable> tables, String wanted, int from) {
    this.text = text;
    this.wanted = wanted.strip();
    this.from = from;
    this.units = new OriginalUnits(text, tables);
  }

  boolean isLiteral() {
    return literal;
  }

  int total() {
    return total;
  }

  /** Where the first unit begins that the page could not hold; 0 if it holds all. */
  int next() {
    return next;
  }

  /** Those that fit a page, at least one if any answers; in the order of the original. */
  List<Hit> hits(TokenCounter counter, int pageTokens) {
    List<Integer> all = literal();
    if (all.isEmpty() && from == 0) {
      literal = false;
      all = closest();
    }
    total = all.size();
    List<Integer> kept = new ArrayList<>();
    int tokens = 0;
    for (int place : all) {
      Span span = units.span(place);
      tokens += counter.countUpTo(text, span.start(), span.end(), pageTokens) + 1;
      boolean inside = kept.stream().anyMatch(other -> holds(units.span(other), span));
      if (tokens > pageTokens && !kept.isEmpty()) {
        next = literal ? span.start() : 0;
        break;
      }
      if (!inside) {
        kept.removeIf(other -> holds(span, units.span(other)));
        kept.add(place);
      }
    }
    kept.sort(Comparator.naturalOrder());
    if (!literal) {
      total = kept.size();
    }
    return kept.stream().map(place -> new Hit(units.span(place), units.name(place))).toList();
  }

  /** Where in a unit larger than a page to begin. */
  int startIn(Hit hit, int pageTokens) {
    int at = indexOf(hit.span().start());
    return at < 0 || at >= hit.span().end()
        ? hit.span().start()
        : Math.max(hit.span().start(), at - pageTokens);
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private List<Integer> literal() {
    TreeSet<Integer> found = new TreeSet<>();
    for (int at = indexOf(0); at >= 0; at = indexOf(at + 1)) {
      int place = units.innermost(at, at + wanted.length());
      if (place >= 0 && units.span(place).start() >= from) {
        found.add(place);
      }
    }
    return new ArrayList<>(found);
  }

  /** Next place of the wanted text in any case. */
  private int indexOf(int from) {
    int last = text.length() - wanted.length();
    char low = Character.toLowerCase(wanted.charAt(0));
    char high = Character.toUpperCase(wanted.charAt(0));
    for (int i = from; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == low || c == high) && text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  private List<Integer> closest() {
    double[] scores = WordIndex.scores(text, units.spans(), units.parents(), wanted);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
    Set<Integer> closest = new LinkedHashSet<>();
    for (int i = 0; i < order.size() && closest.size() < MAX_CLOSEST; i++) {
      closest.add(teller(order.get(i), scores));
    }
    return new ArrayList<>(closest);
  }

  /**
   * A unit counts as close for what the one around it says too. Where that is a record and says the
   * greater part, such as the id that is asked for, it answers, not one of the rows below it.
   */
  private int teller(int place, double[] scores) {
    int teller = place;
    int around = units.parents().get(place);
    while (around >= 0
        && units.name(around).startsWith(ROWS)
        && units.span(around).length() <= MAX_RECORD
        && scores[around] >= scores[teller] / 2) {
      teller = around;
      around = units.parents().get(around);
    }
    return teller;
  }
}
