package dev.headroom.text.internal.event;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;

/** A context without bounds, for what is tested outside an engine: parts stay as they are. */
public final class NoBounds implements ViewContext {
  @Override
  public View part(Payload payload, Span slice, Purpose purpose) {
    return View.same(slice.of(payload.text()), Units.none());
  }

  @Override
  public View join(List<View> parts, List<Span> slices) {
    throw new UnsupportedOperationException("join");
  }

  @Override
  public int tokens(String text) {
    return text.length() / 4;
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
