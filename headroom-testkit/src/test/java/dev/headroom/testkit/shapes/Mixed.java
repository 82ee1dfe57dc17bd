package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shape: parts between fences go to whoever knows them, the rest stays verbatim. */
final class Mixed implements Compressor {
  private static final String FENCE = "```\n";

  @Override
  public String name() {
    return "mixed";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().contains("\n" + FENCE) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    context.checkpoint(text.length());
    List<Span> slices = new ArrayList<>();
    int at = 0;
    for (int fence = text.indexOf(FENCE); fence >= 0; fence = text.indexOf(FENCE, fence + 4)) {
      slices.add(new Span(at, fence + FENCE.length()));
      at = fence + FENCE.length();
    }
    if (slices.isEmpty()) {
      return Optional.empty();
    }
    if (at < text.length()) {
      slices.add(new Span(at, text.length()));
    }
    List<View> parts = new ArrayList<>();
    for (Span slice : slices) {
      boolean fenced = parts.size() % 2 == 1;
      int end = slice.end() - (fenced && slice.of(text).endsWith(FENCE) ? FENCE.length() : 0);
      parts.add(context.part(payload, new Span(slice.start(), end), purpose));
      if (end < slice.end()) {
        slices = withCut(slices, parts.size() - 1, end);
        return finish(payload, context, slices, parts);
      }
    }
    return Optional.of(context.join(parts, slices));
  }

  /** The first fenced part, and then all that follows it verbatim. */
  private static Optional<View> finish(
      Payload payload, ViewContext context, List<Span> slices, List<View> parts) {
    int last = slices.size() - 1;
    Span rest = new Span(slices.get(parts.size()).start(), payload.text().length());
    List<Span> used = new ArrayList<>(slices.subList(0, Math.min(parts.size(), last + 1)));
    used.add(rest);
    parts.add(View.same(rest.of(payload.text()), Units.none()));
    return Optional.of(context.join(parts, used));
  }

  private static List<Span> withCut(List<Span> slices, int index, int end) {
    List<Span> cut = new ArrayList<>(slices.subList(0, index));
    cut.add(new Span(slices.get(index).start(), end));
    cut.add(new Span(end, slices.get(index).end()));
    cut.addAll(slices.subList(index + 1, slices.size()));
    return cut;
  }

  @Override
  public String sample() {
    return "Some words first.\n" + FENCE + ShapeTexts.tables(40, 3) + FENCE + "And some after.\n";
  }
}
