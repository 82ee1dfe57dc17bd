package dev.headroom;

import dev.headroom.internal.mark.Marker;
import dev.headroom.internal.store.AddressTable;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Span;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One retrieval from one original: finds the part and cuts it to a page. One thread, used once. */
final class Answer {
  private static final int MAX_NAMES = 8;
  private static final int MAX_PLACES_CHARS = 400;

  private final ContentRouter router;
  private final TokenCounter counter;
  private final int pageTokens;
  private final Handle handle;
  private final Originals.Stored stored;
  private final Selection selection;
  private final String text;

  Answer(
      ContentRouter router,
      TokenCounter counter,
      int pageTokens,
      Handle handle,
      Originals.Stored stored,
      Selection selection) {
    this.router = router;
    this.counter = counter;
    this.pageTokens = pageTokens;
    this.handle = handle;
    this.stored = stored;
    this.selection = selection;
    this.text = stored.text();
  }

  Retrieval find() {
    return switch (selection.kind()) {
      case ALL -> chars(1, text.length());
      case RANGE -> range();
      case MEMBER, POINTER -> named();
      case MATCHING -> matching();
    };
  }

  private Retrieval range() {
    if (selection.noun().equals("chars")) {
      return chars(selection.first(), selection.last());
    }
    Optional<AddressTable> table = table();
    boolean lines = selection.noun().equals("lines");
    if (lines && (table.isEmpty() || table.get().numbering() == Numbering.LINES)) {
      return lines();
    }
    if (table.isEmpty() || selection.first() > table.get().size()) {
      return noSuchPart();
    }
    return units(table.get());
  }

  private Retrieval chars(int first, int last) {
    return chars(first, last, List.of());
  }

  /** Chars, and what is left of the selection behind them. */
  private Retrieval chars(int first, int last, List<Selection> then) {
    if (first > text.length()) {
      return noSuchPart();
    }
    int end = aligned(Math.min(last, text.length()));
    int cut = fitting(aligned(first - 1), end);
    List<Selection> next = new ArrayList<>(then);
    if (cut < end) {
      next.add(0, Selection.chars(cut + 1, end));
    }
    return found(text.substring(aligned(first - 1), cut), "chars " + first + "-" + cut, next);
  }

  private Retrieval lines() {
    LineIndex lines = LineIndex.of(text);
    if (selection.first() > lines.size()) {
      return noSuchPart();
    }
    int last = Math.min(selection.last(), lines.size());
    int start = lines.span(selection.first(), selection.first()).start();
    int cut = fitting(start, lines.span(last, last).end());
    int shown = cut == text.length() ? last : lines.lineOf(cut) - 1;
    if (shown < selection.first()) {
      return chars(start + 1, lines.span(last, last).end());
    }
    return found(
        lines.span(selection.first(), shown).of(text),
        numbers("lines", selection.first(), shown),
        shown < last ? List.of(Selection.lines(shown + 1, last)) : List.of());
  }

  /** Adjoining units of one group, each on lines of its own; what another shows comes once. */
  private Retrieval units(AddressTable table) {
    int first = selection.first();
    int last = Math.min(selection.last(), table.size());
    StringBuilder part = new StringBuilder();
    int shown = first - 1;
    int tokens = 0;
    Span around = null;
    while (shown < last) {
      Span span = table.span(shown);
      if (around != null && around.start() <= span.start() && span.end() <= around.end()) {
        shown++;
        continue;
      }
      String unit = span.of(text);
      tokens += counter.countUpTo(unit, 0, unit.length(), pageTokens) + 1;
      if (tokens > pageTokens && shown >= first) {
        break;
      }
      part.append(shown < first ? "" : separator(part)).append(unit);
      around = span;
      shown++;
    }
    String of = table.label().isEmpty() ? "" : " of " + table.label();
    List<Selection> next =
        shown < last
            ? List.of(Selection.range(table.noun(), shown + 1, last).of(table.label()))
            : List.of();
    Span only = table.span(first - 1);
    if (only.equals(around) && !pageHolds(only)) {
      return chars(only.start() + 1, only.end(), next);
    }
    return found(part.toString(), numbers(table.noun(), first, shown) + of, next);
  }

  private Retrieval named() {
    for (AddressTable table : stored.tables()) {
      for (Map.Entry<Integer, String> name : table.names().entrySet()) {
        if (name.getValue().equals(selection.text())) {
          Span span = table.span(name.getKey());
          return chars(span.start() + 1, span.end());
        }
      }
    }
    return written(selection.text())
        .map(span -> chars(span.start() + 1, span.end()))
        .orElseGet(this::noSuchPart);
  }

  private Retrieval matching() {
    Optional<Span> pointed = JsonPath.pointerIn(selection.text()).flatMap(this::written);
    if (pointed.isPresent() && pageHolds(pointed.get())) {
      return chars(pointed.get().start() + 1, pointed.get().end());
    }
    List<AddressTable> tables =
        selection.group().isEmpty() ? stored.tables() : table().map(List::of).orElse(List.of());
    Filter filter = new Filter(text, tables, selection.text(), Math.max(0, selection.first() - 1));
    List<Filter.Hit> hits = filter.hits(counter, pageTokens);
    if (hits.isEmpty() && !tables.isEmpty() && selection.group().isEmpty()) {
      // It may stand between the units, as in the markup of a page.
      filter = new Filter(text, List.of(), selection.text(), Math.max(0, selection.first() - 1));
      hits = filter.hits(counter, pageTokens);
    }
    if (hits.isEmpty()) {
      return noSuchPart();
    }
    List<Selection> next =
        filter.next() == 0 ? List.of() : List.of(selection.fromChar(filter.next() + 1));
    if (hits.size() == 1 && !pageHolds(hits.get(0).span())) {
      return chars(filter.startIn(hits.get(0), pageTokens) + 1, hits.get(0).span().end(), next);
    }
    StringBuilder part = new StringBuilder();
    List<String> places = new ArrayList<>();
    for (Filter.Hit hit : hits) {
      part.append(part.isEmpty() ? "" : separator(part)).append(hit.span().of(text));
      places.add(hit.place());
    }
    String what = (filter.isLiteral() ? "matching: " : "closest: ") + first(places);
    String more = filter.total() > hits.size() ? ", of " + filter.total() + " that match" : "";
    return found(part.toString(), what + more, next);
  }

  /** As many as a header should name. */
  private static String first(List<String> places) {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      if (named.length() > MAX_PLACES_CHARS) {
        return named.append(" and ").append(places.size() - i).append(" more below").toString();
      }
      named.append(i == 0 ? "" : ", ").append(places.get(i));
    }
    return named.toString();
  }

  private boolean pageHolds(Span span) {
    return counter.countUpTo(text, span.start(), span.end(), pageTokens) <= pageTokens;
  }

  /** Where the compressor that wrote the text says a name lies. */
  private Optional<Span> written(String name) {
    return writer()
        .flatMap(compressor -> findBy(compressor, name))
        .filter(span -> span.end() <= text.length() && span.length() > 0);
  }

  /**
   * The group of this noun that a marker calls so, else the one whose name this is; of several
   * views the last. Where no name is said and all groups have one, the first, which is the
   * outermost.
   */
  private Optional<AddressTable> table() {
    List<AddressTable> found =
        stored.tables().stream()
            .filter(table -> selection.noun().isEmpty() || table.noun().equals(selection.noun()))
            .toList();
    String group = selection.group();
    return last(found, table -> table.label().equals(group))
        .or(() -> last(found, table -> table.name().equals(group)))
        .or(() -> group.isEmpty() ? found.stream().findFirst() : Optional.empty());
  }

  private static Optional<AddressTable> last(
      List<AddressTable> tables, Predicate<AddressTable> wanted) {
    return tables.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  private Optional<Compressor> writer() {
    return router.compressors().stream()
        .filter(compressor -> compressor.name().equals(stored.writtenBy()))
        .findFirst();
  }

  private Optional<Span> findBy(Compressor compressor, String name) {
    try {
      return compressor.find(text, name);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Says what there is. */
  private Retrieval noSuchPart() {
    StringBuilder there = new StringBuilder();
    stored.tables().stream()
        .filter(table -> table.size() > 0 && table.numbering() == Numbering.ORDINAL)
        .limit(MAX_NAMES)
        .forEach(
            table ->
                there
                    .append(numbers(table.noun(), 1, table.size()))
                    .append(table.label().isEmpty() ? "" : " of " + table.label())
                    .append(", "));
    there.append(numbers("lines", 1, LineIndex.of(text).size()));
    there.append(", ").append(numbers("chars", 1, text.length()));
    return new Retrieval.NoSuchPart(
        "[nothing found in "
            + handle.id()
            + " for: "
            + Marker.cleanWords(selection.toString())
            + "; there are "
            + there
            + "]");
  }

  private Retrieval.Found found(String part, String what, List<Selection> next) {
    StringBuilder header = new StringBuilder(what);
    for (int i = 0; i < next.size(); i++) {
      header.append(i == 0 ? ", " : "; ");
      if (next.get(i).kind() == Selection.Kind.MATCHING) {
        // The words of a filter may hold what a header must not.
        header.append("for more add to the words: from chars ").append(next.get(i).first());
      } else {
        header.append(i == 0 ? "continue with " : "").append(next.get(i));
      }
    }
    return new Retrieval.Found(part, Marker.retrieved(handle.id(), header.toString()), next);
  }

  /** The largest end at or before {@code end} such that a page holds what lies between. */
  private int fitting(int start, int end) {
    if (counter.countUpTo(text, start, end, pageTokens) <= pageTokens) {
      return end;
    }
    int low = start + 1;
    int high = Math.min(end, start + pageTokens * 16);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (counter.countUpTo(text, start, middle, pageTokens) <= pageTokens) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return aligned(low) > start ? aligned(low) : Math.min(end, low + 1);
  }

  /** The index, moved before a surrogate pair that it would split. */
  private int aligned(int index) {
    boolean splits =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return splits ? index - 1 : index;
  }

  private static String separator(StringBuilder part) {
    return part.length() > 0 && part.charAt(part.length() - 1) == '\n' ? "" : "\n";
  }

  private static String numbers(String noun, int first, int last) {
    return noun + " " + first + (first == last ? "" : "-" + last);
  }
}
