package dev.headroom.benchmarks;

import java.io.IOException;

/** Entry point of {@code benchmarks.jar}: one of our commands by name, otherwise JMH. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that the first argument names; without one of ours, JMH with all arguments.
   *
   * @throws IOException if JMH cannot write its results
   */
  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(args);
  }
}
