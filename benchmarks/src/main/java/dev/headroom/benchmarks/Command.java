package dev.headroom.benchmarks;

import java.util.List;

/** A program of {@code benchmarks.jar} that is not a JMH benchmark; see {@link Main}. */
@FunctionalInterface
interface Command {
  /**
   * Runs to the end.
   *
   * @param args the arguments after the command's name
   * @return the exit status of the JVM, 0 for success
   */
  int run(List<String> args) throws Exception;
}
