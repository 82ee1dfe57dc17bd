package dev.headroom;

import java.util.Objects;

/**
 * What went wrong inside a call, without any content.
 *
 * @param compressor name of the compressor that was at work
 * @param stage what it was doing: {@code match}, {@code view}, {@code read back}, {@code plan}
 * @param what name of the exception's class, or what did not hold
 */
public record Problem(String compressor, String stage, String what) {
  /** Checks that nothing is null. */
  public Problem {
    Objects.requireNonNull(compressor, "compressor");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(what, "what");
  }

  @Override
  public String toString() {
    return compressor + " failed at " + stage + ": " + what;
  }
}
