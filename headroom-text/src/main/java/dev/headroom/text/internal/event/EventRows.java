package dev.headroom.text.internal.event;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;

/** Tables by event as the other way to show rows of a listing or a table whole. */
public final class EventRows {
  /** Rows leave their order, so it must be worth this share of the text. */
  private static final double MIN_SHARE = 0.10;

  /** What a shell prints; the two forms are made and counted both. */
  private static final int MAX_CHARS = 1 << 18;

  private EventRows() {}

  /** The view by event, where there is no other. */
  public static View of(String text, ViewContext context) {
    return View.folded(EventTables.fold(text, context), EventTablesFormat.ID, Units.none());
  }

  /** The view, or that by event where it is clearly shorter. */
  public static View ifShorter(String text, View view, ViewContext context) {
    if (text.length() > MAX_CHARS || text.isEmpty()) {
      return view;
    }
    String events = EventTables.fold(text, context);
    boolean hopeless = events.length() > view.text().length();
    if (hopeless
        || context.tokens(view.text()) - context.tokens(events)
            < MIN_SHARE * context.tokens(text)) {
      return view;
    }
    return View.folded(events, EventTablesFormat.ID, Units.none());
  }
}
