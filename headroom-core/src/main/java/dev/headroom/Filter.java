package dev.headroom;

import dev.headroom.internal.mark.Marker;
import dev.headroom.internal.plan.WordIndex;
import dev.headroom.internal.store.AddressTable;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.spi.Span;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units.Numbering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * The units of an original that answer a plain text filter: those that hold it literally in any
 * case; where none does, the few that share most of its words. Units that hold others are not
 * looked at; an original without units is looked at by lines.
 */
final class Filter {
  private static final int MAX_CLOSEST = 3;

  private final String text;
  private final List<Hit> candidates;
  private final String wanted;
  private boolean literal = true;
  private int total;

  /**
   * A unit that answers.
   *
   * @param span in the original
   * @param place such as {@code rows 13 of /orders}
   */
  record Hit(Span span, String place) {}

  Filter(String text, List<AddressTable> tables, String wanted) {
    this.text = text;
    this.wanted = wanted.strip();
    this.candidates = candidates(text, tables);
  }

  boolean isLiteral() {
    return literal;
  }

  int total() {
    return total;
  }

  /** Those that fit a page, at least one if any answers; in the order of the original. */
  List<Hit> hits(TokenCounter counter, int pageTokens) {
    List<Hit> all = literal();
    if (all.isEmpty()) {
      literal = false;
      all = closest();
    }
    total = all.size();
    List<Hit> hits = new ArrayList<>();
    int tokens = 0;
    for (Hit hit : all) {
      tokens += counter.countUpTo(text, hit.span().start(), hit.span().end(), pageTokens) + 1;
      if (tokens > pageTokens && !hits.isEmpty()) {
        break;
      }
      hits.add(hit);
    }
    if (!literal) {
      total = hits.size();
      hits.sort(Comparator.comparingInt(hit -> hit.span().start()));
    }
    return hits;
  }

  /** A page of a unit that is larger than one, around the place that answers. */
  Retrieval around(
      Hit hit,
      TokenCounter counter,
      int pageTokens,
      BiFunction<Integer, Integer, Retrieval> chars) {
    String unit = hit.span().of(text);
    int at = Math.max(0, indexIn(unit));
    int room = pageTokens;
    int start = hit.span().start() + Math.max(0, at - room);
    return chars.apply(start + 1, hit.span().end());
  }

  private int indexIn(String unit) {
    return unit.toLowerCase(Locale.ROOT).indexOf(wanted.toLowerCase(Locale.ROOT));
  }

  private List<Hit> literal() {
    String low = wanted.toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    for (Hit candidate : candidates) {
      if (candidate.span().of(text).toLowerCase(Locale.ROOT).contains(low)) {
        hits.add(candidate);
      }
    }
    return hits;
  }

  private List<Hit> closest() {
    double[] scores = WordIndex.scores(text, candidates.stream().map(Hit::span).toList(), wanted);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
    return new ArrayList<>(order.stream().limit(MAX_CLOSEST).map(candidates::get).toList());
  }

  /** Units without units inside; lines where there are none. */
  private static List<Hit> candidates(String text, List<AddressTable> tables) {
    List<Hit> all = new ArrayList<>();
    LineIndex lines = LineIndex.of(text);
    for (AddressTable table : tables) {
      String of = table.name().isEmpty() ? "" : " of " + Marker.clean(table.name());
      for (int i = 0; i < table.size(); i++) {
        Span span = table.span(i);
        if (span.length() > 0 && span.end() <= text.length()) {
          String place =
              table.numbering() == Numbering.LINES
                  ? "lines " + lines.lineOf(span.start()) + "-" + lines.lineOf(span.end() - 1)
                  : table.noun() + " " + (i + 1);
          all.add(new Hit(span, place + of));
        }
      }
    }
    if (all.isEmpty()) {
      for (int line = 1; line <= lines.size(); line++) {
        all.add(new Hit(lines.span(line, line), "lines " + line));
      }
    }
    all.sort(
        Comparator.comparingInt((Hit hit) -> hit.span().start())
            .thenComparing(hit -> -hit.span().end()));
    List<Hit> leaves = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean holdsNext =
          i + 1 < all.size()
              && all.get(i + 1).span().start() < all.get(i).span().end()
              && all.get(i + 1).span().length() < all.get(i).span().length();
      boolean repeated = i > 0 && all.get(i).span().equals(all.get(i - 1).span());
      if (!holdsNext && !repeated) {
        leaves.add(all.get(i));
      }
    }
    return leaves;
  }
}
