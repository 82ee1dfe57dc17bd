package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.Optional;

/**
 * A compressor that takes every payload for a file of one name, since code is known by its name and
 * the laws' contents have none.
 */
record Named(Compressor inner, String file) implements Compressor {
  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public Match match(Payload payload) {
    return inner.match(payload(payload));
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context)
      throws Exception {
    return inner.view(payload(payload), purpose, context);
  }

  @Override
  public String sample() {
    return inner.sample();
  }

  private Payload payload(Payload payload) {
    return new Payload(payload.text(), Optional.empty(), Optional.of(file), Optional.empty());
  }
}
