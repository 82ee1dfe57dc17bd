package dev.headroom;

import dev.headroom.internal.store.AddressTable;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units.Numbering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * All units of an original in the order of the text, each with the one around it; its lines where
 * it has no units. Equal spans are kept once, and a span that crosses another is left out. So is a
 * piece of a record: what it says is understood only with the record around it.
 */
final class OriginalUnits {
  private final List<Span> spans = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();

  /** Nouns of what is part of a record; cells and chars are never a record of their own. */
  private static final Set<String> CELLS = Set.of("cells", "chars");

  private static final Set<String> FIELDS = Set.of("fields", "items");
  private static final int MAX_RECORD_CHARS = 2_000;

  private record Place(Span span, String name, String noun) {
    boolean isPieceOf(Span around) {
      return CELLS.contains(noun) || FIELDS.contains(noun) && around.length() <= MAX_RECORD_CHARS;
    }
  }

  OriginalUnits(String text, List<AddressTable> tables) {
    List<Place> all = new ArrayList<>();
    LineIndex lines = LineIndex.of(text);
    for (AddressTable table : tables) {
      String of = table.label().isEmpty() ? "" : " of " + table.label();
      for (int i = 0; i < table.size(); i++) {
        Span span = table.span(i);
        if (span.length() > 0 && span.end() <= text.length() && isAligned(text, span)) {
          all.add(new Place(span, name(table, i, span, lines) + of, table.noun()));
        }
      }
    }
    if (all.isEmpty()) {
      for (int line = 1; line <= lines.size(); line++) {
        all.add(new Place(lines.span(line, line), "lines " + line, "lines"));
      }
    }
    all.sort(
        Comparator.comparingInt((Place place) -> place.span().start())
            .thenComparing(place -> -place.span().end()));
    nest(all);
  }

  private void nest(List<Place> all) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Place place : all) {
      while (!open.isEmpty() && spans.get(open.peek()).end() <= place.span().start()) {
        open.pop();
      }
      Span around = open.isEmpty() ? null : spans.get(open.peek());
      boolean repeated = place.span().equals(around);
      boolean crosses = around != null && place.span().end() > around.end();
      if (!repeated && !crosses && (around == null || !place.isPieceOf(around))) {
        parents.add(open.isEmpty() ? -1 : open.peek());
        open.push(spans.size());
        spans.add(place.span());
        names.add(place.name());
      }
    }
  }

  private static String name(AddressTable table, int index, Span span, LineIndex lines) {
    if (table.numbering() != Numbering.LINES) {
      return table.noun() + " " + (index + 1);
    }
    int first = lines.lineOf(span.start());
    int last = lines.lineOf(span.end() - 1);
    return "lines " + first + (last == first ? "" : "-" + last);
  }

  /** Spans that a store altered could split a pair; they are not offered. */
  private static boolean isAligned(String text, Span span) {
    return !splitsPair(text, span.start()) && !splitsPair(text, span.end());
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
  }

  int size() {
    return spans.size();
  }

  List<Span> spans() {
    return spans;
  }

  List<Integer> parents() {
    return parents;
  }

  Span span(int index) {
    return spans.get(index);
  }

  String name(int index) {
    return names.get(index);
  }

  /** The innermost unit that holds a range, or -1. */
  int innermost(int start, int end) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() <= start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    int at = high;
    while (at >= 0 && spans.get(at).end() < end) {
      at = parents.get(at);
    }
    return at;
  }
}
