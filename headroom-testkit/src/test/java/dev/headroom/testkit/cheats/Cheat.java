package dev.headroom.testkit.cheats;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Optional;

/** A compressor that does not keep what it owes, in the one way it is told. */
record Cheat(Trick trick, List<Format> formats) implements Compressor {
  /** What it does when it is asked for a view. */
  interface Trick {
    View view(String text, Purpose purpose, ViewContext context) throws Exception;
  }

  Cheat(Trick trick) {
    this(trick, List.of());
  }

  Cheat {
    formats = List.copyOf(formats);
  }

  @Override
  public String name() {
    return "cheat";
  }

  @Override
  public Match match(Payload payload) {
    return Match.CERTAIN;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context)
      throws Exception {
    return Optional.of(trick.view(payload.text(), purpose, context));
  }

  @Override
  public String sample() {
    return "cheat";
  }
}
