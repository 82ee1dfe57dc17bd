package dev.headroom.testkit;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A compressor that takes every payload for a file of one name: for kinds that are known by their
 * name, which the contents of {@link CompressorLaws} do not have. As thread-safe as the compressor.
 *
 * @param compressor that is asked
 * @param fileName such as {@code Shop.java}
 */
public record WithFileName(Compressor compressor, String fileName) implements Compressor {
  /** Checks that nothing is null. */
  public WithFileName {
    Objects.requireNonNull(compressor, "compressor");
    Objects.requireNonNull(fileName, "fileName");
  }

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
  public boolean showsWhole() {
    return compressor.showsWhole();
  }

  @Override
  public List<Format> formats() {
    return compressor.formats();
  }

  @Override
  public Optional<Span> find(String original, String name) {
    return compressor.find(original, name);
  }

  @Override
  public String sample() {
    return compressor.sample();
  }

  @Override
  public Optional<String> sampleName() {
    return compressor.sampleName();
  }

  @Override
  public Optional<String> sampleTool() {
    return compressor.sampleTool();
  }

  private Payload named(Payload payload) {
    return new Payload(payload.text(), payload.mediaType(), Optional.of(fileName), payload.tool());
  }
}
