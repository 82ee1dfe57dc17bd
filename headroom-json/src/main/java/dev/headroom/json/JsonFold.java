package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a skeleton on one line, in which arrays of records are {@code <rows>}, and
 * the tables below in the same order.
 */
final class JsonFold {
  private static final int MOST_TRIED = 120_000;

  /** Tables of fewer rows are tried without: names for what repeats may do better. */
  private static final int[] LEAST_ROWS = {6, 50};

  private static final int MIN_SHARED = 200;
  private static final int MAX_SHARED = 1_000_000;

  private final JsonDocument doc;
  private final ViewContext context;
  private Tables tables;

  /** A table and the container it shows. */
  record Placed(int node, Table table, String pointer) {}

  /**
   * A fold.
   *
   * @param leastChars of a container that is shown as a table
   */
  JsonFold(JsonDocument doc, ViewContext context, int leastChars) {
    this.doc = doc;
    this.context = context;
    this.tables = new Tables(doc, context, leastChars, 2);
  }

  /** The tables, in their order; to be asked after {@link #skeleton}. */
  List<Placed> placed() {
    return tables.placed();
  }

  /** The whole text, in the cheapest of a few ways where the document is small enough to try. */
  String write(@Nullable Layout layout) {
    String best = attempt(layout);
    if (doc.text.length() > MOST_TRIED) {
      return best;
    }
    int tokens = -1;
    for (int rows : LEAST_ROWS) {
      boolean differs = tables.placed().stream().anyMatch(each -> each.table().rows() < rows);
      if (differs) {
        tokens = tokens < 0 ? context.tokens(best) : tokens;
        tables = new Tables(doc, context, 0, rows);
        String other = attempt(layout);
        int price = context.tokens(other);
        best = price < tokens ? other : best;
        tokens = Math.min(price, tokens);
      }
    }
    return best;
  }

  private String attempt(@Nullable Layout layout) {
    StringBuilder skeleton = skeleton();
    String body = shorter(skeleton, tables.text());
    return header(layout) + (body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
  }

  /** The document on one line; its tables are then known. */
  StringBuilder skeleton() {
    StringBuilder skeleton = new StringBuilder();
    new LooseWriter(doc).write(0, skeleton, tables);
    return skeleton;
  }

  /** What follows the first line; what it repeats is stated once if that is shorter. */
  private String shorter(StringBuilder skeleton, StringBuilder rows) {
    String plain = skeleton + "\n" + rows;
    if (doc.text.length() > MAX_SHARED) {
      return plain;
    }
    List<Integer> cells = tables.nestedCells(SharedTexts.MIN_SUBTREE);
    if (skeleton.length() < MIN_SHARED && cells.size() < 2) {
      return plain;
    }
    Set<Integer> shown = new HashSet<>();
    placed().forEach(each -> shown.add(each.node()));
    SharedTexts shared =
        new SharedTexts(
            doc,
            (node, out) -> {
              boolean table = shown.contains(node);
              out.append(table ? "<rows>" : "");
              return table;
            },
            cells,
            context::tokens);
    if (shared.isEmpty()) {
      return plain;
    }
    StringBuilder line = new StringBuilder();
    new LooseWriter(doc).write(0, line, shared);
    boolean both = shared.reachesCells();
    String named = shared.definitions() + line + "\n";
    int before = context.tokens(both ? plain : skeleton.toString());
    String after = named + (both ? tables.text(shared::appendName) : rows);
    int tokens = context.tokens(both ? after : named);
    return tokens < before - before / 50 ? after : plain;
  }

  /** The first line. */
  String header(@Nullable Layout layout) {
    String words = layout == null ? "layout not kept" : layout.words();
    Legend legend = new Legend();
    for (Placed each : placed()) {
      legend.add(each.table());
    }
    return "JSON as tables, " + words + legend.words() + "\n";
  }
}
