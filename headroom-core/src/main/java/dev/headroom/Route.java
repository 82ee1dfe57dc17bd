package dev.headroom;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import java.util.Objects;

/**
 * One compressor that may treat a content.
 *
 * @param compressor which one
 * @param match how sure it is of the kind
 * @param grounds on what: {@code explicit type}, {@code hint} or {@code shape}
 */
public record Route(Compressor compressor, Match match, String grounds) {
  /** Checks that nothing is null. */
  public Route {
    Objects.requireNonNull(compressor, "compressor");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(grounds, "grounds");
  }
}
