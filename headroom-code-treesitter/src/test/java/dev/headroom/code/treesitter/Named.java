package dev.headroom.code.treesitter;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.Optional;

/** A compressor that is always told the name of the file, which the laws do not give. */
record Named(Compressor compressor, String file) implements Compressor {
  @Override
  public String name() {
    return compressor.name();
  }

  @Override
  public Match match(Payload payload) {
    return compressor.match(named(payload));
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context)
      throws Exception {
    return compressor.view(named(payload), purpose, context);
  }

  @Override
  public String sample() {
    return compressor.sample();
  }

  @Override
  public Optional<String> sampleName() {
    return compressor.sampleName();
  }

  private Payload named(Payload payload) {
    return new Payload(payload.text(), payload.mediaType(), Optional.of(file), payload.tool());
  }
}
