package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which containers of a document are shown as tables, by measured tokens: one table for all
 * of a container, the same with rare fields in a column of their own, or tables for what is in it.
 */
final class Tables implements LooseWriter.Placeholders {
  /** Containers up to so many chars are measured; longer ones are taken to be worth a table. */
  private static final int MEASURED_CHARS = 250_000;

  private static final int MAX_NESTED = 12;

  /** A table that takes no more of the plain form is not compared with what it holds. */
  private static final double PLAINLY_WORTH = 0.6;

  /** Many tables are less plain than one, so they must be worth it. */
  private static final double CLEARLY_LESS = 0.95;

  /** Least chars of a table that is taken to be worth it if half of the plain form. */
  private static final int PLAINLY_CHARS = 8_000;

  /** What {@code <rows>} and the line end cost. */
  private static final int PLACE_TOKENS = 3;

  private final JsonDocument doc;
  private final ViewContext context;
  private final int leastChars;
  private final int leastRows;
  private final PointerPath path;
  private final StringBuilder text = new StringBuilder();
  private final List<JsonFold.Placed> placed = new ArrayList<>();
  private int nested;
  private int inParts = -1;

  /**
   * No tables yet.
   *
   * @param leastChars of a container that is shown as a table; 0 if all is to be as short as can be
   * @param leastRows of an outermost table
   */
  Tables(JsonDocument doc, ViewContext context, int leastChars, int leastRows) {
    this.doc = doc;
    this.context = context;
    this.leastChars = leastChars;
    this.leastRows = leastRows;
    this.path = new PointerPath(doc);
  }

  /** The tables, in their order. */
  List<JsonFold.Placed> placed() {
    return placed;
  }

  /** The lines of all tables. */
  StringBuilder text() {
    return text;
  }

  /** Writes a container as a table, or in tables for what is in it; false if neither pays. */
  @Override
  public boolean append(int node, StringBuilder out) {
    if (!doc.isContainer(node) || node == inParts || length(node) < leastChars) {
      return false;
    }
    context.checkpoint(1);
    if (leastRows > 2 && hasFewerItems(node)) {
      return false;
    }
    int from = text.length();
    JsonFold.Placed table = writeTable(node);
    if (table == null) {
      return false;
    }
    String plain = length(node) <= MEASURED_CHARS ? plain(node) : "";
    if (!plain.isEmpty() && !surelyPays(text.length() - from, plain.length())) {
      int tokens = context.tokens(text.substring(from)) + PLACE_TOKENS;
      int plainTokens = context.tokens(plain);
      if (tokens >= plainTokens) {
        text.setLength(from);
        return false;
      }
      boolean close = tokens > PLAINLY_WORTH * plainTokens;
      if (isMeasured(node)
          && close
          && nested < MAX_NESTED
          && replaceByParts(node, from, tokens, out)) {
        return true;
      }
    }
    placed.add(table);
    out.append("<rows>");
    return true;
  }

  private boolean isMeasured(int node) {
    return length(node) <= MEASURED_CHARS && leastChars == 0;
  }

  /** Writes the cheaper table of a container; null if it makes none. */
  private JsonFold.@Nullable Placed writeTable(int node) {
    TableBuilder builder = new TableBuilder(doc, context, leastChars == 0, false);
    Table table = builder.build(node);
    boolean both = leastChars == 0 && builder.foundRare() && (isMeasured(node) || table == null);
    Table ragged = both ? new TableBuilder(doc, context, true, true).build(node) : null;
    Table only = table == null ? ragged : table;
    if (only == null) {
      return null;
    }
    JsonFold.Placed first = new JsonFold.Placed(node, only, path.of(node));
    int from = text.length();
    write(first);
    return table == null || ragged == null
        ? first
        : cheaper(first, new JsonFold.Placed(node, ragged, first.pointer()), from);
  }

  private String plain(int node) {
    StringBuilder plain = new StringBuilder();
    new LooseWriter(doc).write(node, plain);
    return plain.toString();
  }

  private static boolean surelyPays(int tableChars, int plainChars) {
    return tableChars > PLAINLY_CHARS && tableChars * 2 < plainChars;
  }

  /** Writes what is in a container in the place of its table, if that is shorter. */
  private boolean replaceByParts(int node, int from, int tokens, StringBuilder out) {
    String table = text.substring(from);
    text.setLength(from);
    boolean shorter = appendInParts(node, tokens, out);
    text.append(shorter ? "" : table);
    return shorter;
  }

  /** Leaves the cheaper of two forms of a table in the text, where the first stands already. */
  private JsonFold.Placed cheaper(JsonFold.Placed first, JsonFold.Placed other, int from) {
    int second = text.length();
    write(other);
    int tokens = context.tokens(text.substring(from, second));
    boolean better = context.tokens(text.substring(second)) < tokens;
    text.delete(better ? from : second, better ? second : text.length());
    return better ? other : first;
  }

  /** Writes what is in a container as tables, if that is shorter than one of all. */
  private boolean appendInParts(int node, int tokens, StringBuilder out) {
    int from = text.length();
    int count = placed.size();
    int outer = inParts;
    StringBuilder line = new StringBuilder();
    inParts = node;
    nested++;
    new LooseWriter(doc).write(node, line, this);
    nested--;
    inParts = outer;
    boolean some = placed.size() > count;
    if (some && context.tokens(line + "\n" + text.substring(from)) < tokens * CLEARLY_LESS) {
      out.append(line);
      return true;
    }
    text.setLength(from);
    placed.subList(count, placed.size()).clear();
    return false;
  }

  private void write(JsonFold.Placed each) {
    write(each, text, (node, out) -> false);
  }

  private void write(JsonFold.Placed each, StringBuilder out, LooseWriter.Placeholders names) {
    new HeaderWriter(doc, new LooseWriter(doc)).write(each.table(), each.pointer(), out);
    RowWriter rows = new RowWriter(doc, each.table(), names);
    rows.write(0, each.table().rows(), 0, out, RowWriter.NOWHERE);
  }

  /** The lines of all tables, with names for containers in cells. */
  StringBuilder text(LooseWriter.Placeholders names) {
    StringBuilder named = new StringBuilder();
    placed.forEach(each -> write(each, named, names));
    return named;
  }

  /** Long lists and objects that stand in cells. */
  List<Integer> nestedCells(int leastChars) {
    List<Integer> nested = new ArrayList<>();
    for (JsonFold.Placed each : placed) {
      addNested(each.table(), leastChars, nested);
    }
    nested.sort(null);
    return nested;
  }

  private void addNested(Table table, int leastChars, List<Integer> nested) {
    for (Field cell : table.cells) {
      for (int node : cell.kind == Field.Kind.CELL ? cell.nodes : new int[0]) {
        if (node >= 0 && doc.isContainer(node) && length(node) >= leastChars) {
          nested.add(node);
        }
      }
      if (cell.table != null) {
        addNested(cell.table, leastChars, nested);
      }
    }
  }

  private int length(int node) {
    return doc.end(node) - doc.start(node);
  }

  private boolean hasFewerItems(int container) {
    int items = 0;
    for (int node = container + 1; node < doc.next(container); node = doc.next(node)) {
      items += doc.kind(node) == JsonDocument.KEY ? 0 : 1;
      if (items >= leastRows) {
        return false;
      }
    }
    return true;
  }
}
