package dev.headroom.benchmarks;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts entries and prints the number of each one that was acknowledged, until it is killed. */
final class CrashChild implements Command {
  /** Name under which {@link Main} runs it. */
  static final String NAME = "crash-child";

  /** Threads that put. */
  static final int THREADS = 4;

  private final OutputStream out;

  CrashChild(OutputStream out) {
    this.out = out;
  }

  /** Whether the entry of this number is put together with a text that is linked to it. */
  static boolean isLinked(long number) {
    return number % 2 == 0;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args);
    CcrStore store = StoreChoice.open(options, 1L << 40);
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      long first = options.number("from", 0L) + i;
      threads[i] = new Thread(() -> putFrom(store, first), "putter-" + i);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return 1;
  }

  private void putFrom(CcrStore store, long first) {
    try {
      for (long number = first; ; number += THREADS) {
        Entry entry = StoreWorkload.entry(number);
        if (isLinked(number)) {
          store.putLinked(StoreWorkload.SCOPE, entry, StoreWorkload.link(number));
        } else {
          store.put(StoreWorkload.SCOPE, entry);
        }
        acknowledge(number);
      }
    } catch (Exception e) {
      // The server was killed, or nobody listens any more: nothing is acknowledged from here on.
    }
  }

  /** In one write, which a pipe takes as a whole. */
  private synchronized void acknowledge(long number) throws IOException {
    out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
