package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a skeleton on one line, in which arrays of records are {@code <rows>}, and
 * the tables below in the same order.
 */
final class JsonFold {
  private static final int EXACT_PRICE = 20_000;
  private static final int MIN_SHARED = 200;
  private static final int MAX_SHARED = 1_000_000;

  private final JsonDocument doc;
  private final ViewContext context;
  private final LooseWriter loose;
  private final int leastChars;
  private final StringBuilder tables = new StringBuilder();
  private final List<Placed> placed = new ArrayList<>();

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
    this.leastChars = leastChars;
    this.loose = new LooseWriter(doc);
  }

  /** The tables, in their order; to be asked after {@link #skeleton}. */
  List<Placed> placed() {
    return placed;
  }

  /** The whole text. */
  String write(@Nullable Layout layout) {
    StringBuilder skeleton = skeleton();
    String head = header(layout) + shorten(skeleton);
    String body = skeleton + "\n" + tables;
    return head + (body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
  }

  /** The document on one line; its tables are then known. */
  StringBuilder skeleton() {
    StringBuilder skeleton = new StringBuilder();
    PointerPath path = new PointerPath(doc);
    loose.write(
        0,
        skeleton,
        (node, out) -> {
          if (!doc.isContainer(node) || doc.end(node) - doc.start(node) < leastChars) {
            return false;
          }
          context.checkpoint(1);
          return tabulate(node, path, out);
        });
    return skeleton;
  }

  /** States once what the skeleton repeats, if that is shorter; returns the definitions. */
  private String shorten(StringBuilder skeleton) {
    if (skeleton.length() < MIN_SHARED || skeleton.length() > MAX_SHARED) {
      return "";
    }
    Set<Integer> shown = new HashSet<>();
    placed.forEach(each -> shown.add(each.node()));
    SharedTexts shared =
        new SharedTexts(
            doc,
            (node, out) -> {
              boolean table = shown.contains(node);
              out.append(table ? "<rows>" : "");
              return table;
            });
    if (shared.isEmpty()) {
      return "";
    }
    StringBuilder shorter = new StringBuilder();
    new LooseWriter(doc).write(0, shorter, shared);
    int before = context.tokens(skeleton.toString());
    int after = context.tokens(shared.definitions()) + context.tokens(shorter.toString());
    if (after >= before - before / 50) {
      return "";
    }
    skeleton.setLength(0);
    skeleton.append(shorter);
    return shared.definitions();
  }

  private boolean tabulate(int node, PointerPath path, StringBuilder out) {
    Table table = new TableBuilder(doc, context).build(node);
    if (table == null) {
      return false;
    }
    String pointer = path.of(node);
    int before = tables.length();
    new HeaderWriter(doc, new LooseWriter(doc)).write(table, pointer, tables);
    new RowWriter(doc, table).write(0, table.rows(), 0, tables, RowWriter.NOWHERE);
    if (!isWorthIt(node, before)) {
      tables.setLength(before);
      return false;
    }
    placed.add(new Placed(node, table, pointer));
    out.append("<rows>");
    return true;
  }

  private boolean isWorthIt(int node, int from) {
    int length = tables.length() - from;
    if (length > EXACT_PRICE) {
      return true;
    }
    StringBuilder inline = new StringBuilder();
    new LooseWriter(doc).write(node, inline);
    return context.tokens(tables.substring(from)) + 3 < context.tokens(inline.toString());
  }

  /** The first line. */
  String header(@Nullable Layout layout) {
    String words = layout == null ? "layout not kept" : layout.words();
    Legend legend = new Legend();
    for (Placed each : placed) {
      legend.add(each.table());
    }
    return "JSON as tables, " + words + legend.words() + "\n";
  }
}
