package dev.headroom.testkit;

import dev.headroom.TokenCounters;
import dev.headroom.internal.plan.JoinedParts;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;

/** A context to look at a compressor's views with, outside an engine: parts stay verbatim. */
final class BareContext implements ViewContext {
  @Override
  public View part(Payload payload, Span slice, Purpose purpose) {
    return View.same(slice.of(payload.text()), Units.none());
  }

  @Override
  public View join(List<View> parts, List<Span> slices) {
    return JoinedParts.join(parts, slices);
  }

  @Override
  public int tokens(String text) {
    return TokenCounters.o200k().count(text);
  }

  @Override
  public int maxNestingDepth() {
    return 1_000;
  }

  @Override
  public void checkpoint(int steps) {
    // Not bounded here.
  }
}
