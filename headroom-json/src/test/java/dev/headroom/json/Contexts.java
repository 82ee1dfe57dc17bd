package dev.headroom.json;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;

/** A context that counts four chars as a token and has no other compressors. */
final class Contexts {
  private Contexts() {}

  static ViewContext plain() {
    return nested(1_000_000);
  }

  static ViewContext nested(int depth) {
    return new ViewContext() {
      @Override
      public View part(Payload payload, Span slice, Purpose purpose) {
        throw new UnsupportedOperationException();
      }

      @Override
      public View join(List<View> parts, List<Span> slices) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int tokens(String text) {
        return (text.length() + 3) / 4;
      }

      @Override
      public int maxNestingDepth() {
        return depth;
      }

      @Override
      public void checkpoint(int steps) {}
    };
  }
}
