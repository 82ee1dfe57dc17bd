package dev.headroom.testkit.mutants;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.Optional;

/**
 * Lines as units, errors weighed as told.
 *
 * @param sample what it shows of itself
 * @param errorWeight of a line that tells of a declined payment
 */
record Lines(String sample, byte errorWeight) implements Compressor {
  @Override
  public String name() {
    return "lines";
  }

  @Override
  public Match match(Payload payload) {
    return Match.CERTAIN;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    if (purpose == Purpose.WHOLE || text.isEmpty()) {
      return Optional.empty();
    }
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines());
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      boolean error = text.substring(at, end).contains("declined");
      units.add(group, -1, at, end, error ? errorWeight : Weights.NORMAL);
      at = end;
    }
    return Optional.of(View.same(text, units.build()));
  }
}
