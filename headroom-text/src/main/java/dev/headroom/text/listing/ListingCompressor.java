package dev.headroom.text.listing;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import java.util.List;
import java.util.Optional;

/**
 * Lists of files: paths as find, git ls-files and rg -l print them (with counts, as rg -c does),
 * and {@code ls -l}. Stateless and thread-safe, linear.
 */
public final class ListingCompressor implements Compressor {
  /** Discovered through {@link java.util.ServiceLoader}. */
  public ListingCompressor() {}

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public Match match(Payload payload) {
    List<String> lines = LineSample.of(payload.text());
    return LsShape.fits(lines) || PathListShape.fits(lines) ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    if (LsShape.fits(LineSample.of(text))) {
      return LsWriter.view(text, purpose, context);
    }
    return Optional.of(
        purpose == Purpose.PARTS
            ? PathListWriter.parts(text, context)
            : PathListWriter.whole(text, context));
  }

  @Override
  public List<Format> formats() {
    return List.of(new PathListFormat(), new LsFormat());
  }

  @Override
  public String sample() {
    return """
    ./harbor/north/Crane.java
    ./harbor/north/Pier.java
    ./harbor/north/Quay.java
    ./harbor/south/Crane.java
    ./harbor/south/Ferry.java
    ./harbor/south/Quay.java
    """;
  }
}
