package dev.headroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbers that a child prints, one a line, until it dies. */
final class Acknowledgements extends Thread {
  private final InputStream in;
  private final List<Long> numbers = new ArrayList<>();
  private boolean ended;

  Acknowledgements(InputStream in) {
    super("acknowledgements");
    this.in = in;
    setDaemon(true);
  }

  @Override
  public void run() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(Long.parseLong(line));
      }
    } catch (IOException e) {
      // The pipe of a process that was killed.
    }
    end();
  }

  private synchronized void add(long number) {
    numbers.add(number);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits until there are so many, the child has ended, or the time is over. */
  synchronized void awaitAtLeast(int count, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (numbers.size() < count && !ended && System.nanoTime() < end) {
      wait(100);
    }
  }

  synchronized List<Long> numbers() {
    return List.copyOf(numbers);
  }

  /** The greatest of them, or -1. */
  synchronized long greatest() {
    return numbers.stream().mapToLong(Long::longValue).max().orElse(-1);
  }
}
