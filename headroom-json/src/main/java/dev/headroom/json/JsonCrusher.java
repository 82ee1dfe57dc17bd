package dev.headroom.json;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows JSON and NDJSON as tables: arrays of records, maps of records and their nested parts become
 * rows under a header that states once what all rows share; the rest is JSON on one line without
 * the quotes nobody needs. Number text, escapes and key order are kept exactly.
 *
 * <p>Stateless and thread-safe; linear in the text.
 */
public final class JsonCrusher implements Compressor {
  /** A crusher; does nothing yet. */
  public JsonCrusher() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Match match(Payload payload) {
    return JsonMatch.of(payload);
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    JsonDocument doc = document(text, context);
    if (doc != null) {
      return shown(doc, purpose, context);
    }
    TruncatedJson.Closed closed = TruncatedJson.of(text);
    JsonDocument whole = closed == null ? null : document(closed.whole(), context);
    return closed == null || whole == null || Layout.of(whole) == null
        ? Optional.empty()
        : shown(whole, purpose, context).map(view -> closed.around(view, text));
  }

  /** A document, or what one of its strings holds. */
  private static Optional<View> shown(JsonDocument doc, Purpose purpose, ViewContext context) {
    JsonInString held = JsonInString.find(doc);
    JsonDocument inner = held == null ? null : document(held.text(), context);
    if (held != null && inner != null && inner.isContainer(0) && Layout.of(inner) != null) {
      return view(inner, purpose, context).map(held::around);
    }
    if (!doc.isContainer(0)) {
      return Optional.empty();
    }
    LongTexts texts = LongTexts.find(doc, purpose, context);
    if (texts == null) {
      return view(doc, purpose, context);
    }
    if (purpose == Purpose.PARTS) {
      return texts.haveParts(doc)
          ? Optional.of(new LongTextsWriter(doc, texts, context).parts())
          : view(doc, purpose, context);
    }
    View written = new LongTextsWriter(doc, texts, context).whole();
    if (texts.areMost(doc)) {
      return Optional.of(written);
    }
    int tokens = context.tokens(written.text());
    return view(doc, purpose, context)
        .filter(plain -> context.tokens(plain.text()) <= tokens)
        .or(() -> Optional.of(written));
  }

  private static @Nullable JsonDocument document(String text, ViewContext context) {
    JsonDocument doc = JsonScanner.scan(text, context);
    return doc == null ? JsonScanner.scanLines(text, context) : doc;
  }

  private static Optional<View> view(JsonDocument doc, Purpose purpose, ViewContext context) {
    Layout layout = Layout.of(doc);
    if (layout == null && doc.lines) {
      return Optional.empty();
    }
    if (purpose == Purpose.WHOLE) {
      String folded = new JsonFold(doc, context, 0).write(layout);
      return Optional.of(View.folded(folded, JsonTableFormat.ID, Units.none()));
    }
    return Optional.of(new PartsView(doc, context).of(layout));
  }

  @Override
  public List<Format> formats() {
    return List.of(
        new JsonTableFormat(),
        new JsonStringFormat(),
        new JsonTextsFormat(),
        new JsonTruncatedFormat());
  }

  @Override
  public Optional<Span> find(String original, String name) {
    return JsonPointer.find(original, name);
  }

  @Override
  public String sample() {
    return """
    {"parcels": [
      {"id": 1, "city": "Oslo", "status": "sent"},
      {"id": 2, "city": "Bergen", "status": "sent"},
      {"id": 3, "city": "Hamar", "status": "lost"}
    ]}\
    """;
  }
}
