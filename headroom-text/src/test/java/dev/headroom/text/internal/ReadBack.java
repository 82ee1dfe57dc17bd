package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.text.internal.event.NoBounds;
import java.util.Optional;

/** Checks that a compressor's views read back, outside an engine. */
public final class ReadBack {
  private ReadBack() {}

  /** Whether both views of a text are there; each is the text or reads back char for char. */
  public static boolean holds(Compressor compressor, String text, String description)
      throws Exception {
    boolean all = true;
    for (Purpose purpose : Purpose.values()) {
      Optional<View> view = compressor.view(Payload.of(text), purpose, new NoBounds());
      all &= view.isPresent();
      if (view.isPresent()) {
        assertThat(readBack(compressor, view.get())).as(description).isEqualTo(text);
      }
    }
    return all;
  }

  private static String readBack(Compressor compressor, View view) throws Exception {
    if (view.origin() instanceof View.Origin.Folded folded) {
      for (Format format : compressor.formats()) {
        if (format.id().equals(folded.format())) {
          StringBuilder out = new StringBuilder();
          format.decode(view.text(), out);
          return out.toString();
        }
      }
    }
    return view.text();
  }
}
