package dev.headroom.benchmarks;

import dev.headroom.ccr.FileCcrStore;
import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Puts and gets per second of the file store at its default level, of 10 KB each, and of plain
 * sqlite-jdbc in the same run, which neither compresses, hashes nor bounds.
 *
 * <pre>{@code
 * java -jar benchmarks.jar store-speed --dir DIR [--entries 5000] [--rounds 3]
 * }</pre>
 *
 * <p>Prints a line per round, and the best of each at the end; exits 0 if nothing was lost.
 */
final class StoreSpeedCommand implements Command {
  private static final int BYTES = 10_240;
  private static final int THREADS = 16;

  private final PrintStream out;

  StoreSpeedCommand(PrintStream out) {
    this.out = out;
  }

  private interface Operation {
    void of(int number) throws Exception;
  }

  /** Operations per second. */
  private record Speed(double puts, double gets, double putsOfAll, double getsOfAll) {
    Speed best(Speed other) {
      return new Speed(
          Math.max(puts, other.puts),
          Math.max(gets, other.gets),
          Math.max(putsOfAll, other.putsOfAll),
          Math.max(getsOfAll, other.getsOfAll));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "puts/s=%.0f gets/s=%.0f, %d threads: puts/s=%.0f gets/s=%.0f",
          puts,
          gets,
          THREADS,
          putsOfAll,
          getsOfAll);
    }
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args);
    Path directory = Files.createDirectories(Path.of(options.text("dir")));
    int entries = options.number("entries", 5_000);
    List<Entry> content =
        IntStream.range(0, 2 * entries).mapToObj(i -> StoreWorkload.entry(i, BYTES)).toList();
    Speed plain = new Speed(0, 0, 0, 0);
    Speed ours = plain;
    for (long round = 0; round < options.number("rounds", 3); round++) {
      plain = plain.best(plain(Files.createTempDirectory(directory, "plain"), content));
      out.println("plain sqlite-jdbc: " + plain);
      ours = ours.best(ours(Files.createTempDirectory(directory, "ours"), content));
      out.println("FileCcrStore:      " + ours);
    }
    out.printf(
        Locale.ROOT,
        "share of plain: puts=%.2f gets=%.2f; %d threads to one: puts=%.2f gets=%.2f%n",
        ours.puts() / plain.puts(),
        ours.gets() / plain.gets(),
        THREADS,
        ours.putsOfAll() / ours.puts(),
        ours.getsOfAll() / ours.gets());
    return 0;
  }

  private static Speed plain(Path directory, List<Entry> content) throws Exception {
    try (PlainSqlite store = new PlainSqlite(directory.resolve("plain.db"))) {
      return speed(
          content,
          i -> store.put(content.get(i).id(), content.get(i).bytes()),
          i -> check(store.get(content.get(i).id()), content.get(i)));
    }
  }

  private static Speed ours(Path directory, List<Entry> content) throws Exception {
    try (CcrStore store = FileCcrStore.builder(directory.resolve("ccr.db")).build()) {
      return speed(
          content,
          i -> store.put(StoreWorkload.SCOPE, content.get(i)),
          i ->
              check(
                  store.get(StoreWorkload.SCOPE, content.get(i).id()).orElseThrow().bytes(),
                  content.get(i)));
    }
  }

  private static void check(byte[] found, Entry expected) {
    if (!Arrays.equals(found, expected.bytes())) {
      throw new IllegalStateException("entry " + expected.id() + " is not what was put");
    }
  }

  private static Speed speed(List<Entry> content, Operation put, Operation get) throws Exception {
    int half = content.size() / 2;
    int[] shuffled = new Random(1).ints(half, 0, half).toArray();
    double puts = perSecond(1, half, put);
    double gets = perSecond(1, half, i -> get.of(shuffled[i]));
    double putsOfAll = perSecond(THREADS, half, i -> put.of(half + i));
    double getsOfAll = perSecond(THREADS, half, i -> get.of(half + shuffled[i]));
    return new Speed(puts, gets, putsOfAll, getsOfAll);
  }

  private static double perSecond(int threads, int count, Operation operation) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<?>> running =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            for (int i = thread; i < count; i += threads) {
                              operation.of(i);
                            }
                            return null;
                          }))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
      return count * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdownNow();
    }
  }
}
