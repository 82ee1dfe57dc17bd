package dev.headroom.json;

import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import org.jspecify.annotations.Nullable;

/**
 * The view from which parts are left out: large tables by rows and long cells, all else by members.
 * Small tables stay in their place in the document's line, so that what is around them can go.
 */
final class PartsView {
  private static final int MIN_TABLE = 800;
  private static final int MOST_TABLES = 33;

  private final JsonDocument doc;
  private final ViewContext context;

  PartsView(JsonDocument doc, ViewContext context) {
    this.doc = doc;
    this.context = context;
  }

  View of(@Nullable Layout layout) {
    int leastChars = Math.max(MIN_TABLE, doc.text.length() / MOST_TABLES);
    JsonFold fold = new JsonFold(doc, context, leastChars);
    fold.skeleton();
    UnitList units = new UnitList(doc);
    StringBuilder out = new StringBuilder(fold.header(layout));
    MemberUnits members = new MemberUnits(doc, fold.placed(), units);
    new LooseWriter(doc).write(0, out, members);
    out.append('\n');
    RowUnits rows = new RowUnits(doc, context, new Novelty(doc), units);
    for (JsonFold.Placed each : fold.placed()) {
      int header = out.length();
      rows.begin(each, header);
      new HeaderWriter(doc, new LooseWriter(doc)).write(each.table(), each.pointer(), out);
      rows.keyOrders(each, out, header);
      new RowWriter(doc, each.table()).write(0, each.table().rows(), 0, out, rows);
      rows.end(out.length());
    }
    out.setLength(out.length() - 1);
    String text = out.toString();
    return View.folded(text, JsonTableFormat.ID, units.build(text)).with(rows.facets());
  }
}
