package dev.headroom.benchmarks;

import dev.headroom.benchmarks.StoreRace.Operation;
import dev.headroom.benchmarks.StoreRace.Speeds;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Puts and gets per second of the file store at its default level, of 10 KB each, against plain
 * sqlite-jdbc in the same run: the same bytes, log mode and level of durability, one transaction a
 * put, but nothing packed, digested, bounded or evicted.
 *
 * <pre>{@code
 * java -jar benchmarks.jar store-speed --dir DIR [--turns 40]
 * }</pre>
 *
 * <p>Both take turns, and shares are medians over the later half of them (see {@link StoreRace}).
 * Once with log lines, which pack to a third as most tool outputs do, and once with random bytes,
 * which nothing packs, after a warm-up that does not count. Every get is compared with what was
 * put; a difference ends the run.
 */
final class StoreSpeedCommand implements Command {
  private static final int BYTES = 10_240;
  private static final int PER_TURN = 320;
  private static final int THREADS = 16;

  private final PrintStream out;

  StoreSpeedCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("dir", "turns"));
    Path directory = Files.createDirectories(Path.of(options.text("dir")));
    int turns = options.number("turns", 40);
    race("warm-up", directory, turns, i -> StoreWorkload.entry(i, BYTES));
    race("log lines", directory, turns, i -> StoreWorkload.entry(i, BYTES));
    race("random bytes", directory, turns, i -> StoreWorkload.noise(i, BYTES));
    return 0;
  }

  private void race(String name, Path directory, int turns, IntFunction<Entry> workload)
      throws Exception {
    Path folder = Files.createTempDirectory(directory, "store-speed");
    int half = turns * PER_TURN;
    List<Entry> content = IntStream.range(0, 2 * half).mapToObj(workload).toList();
    int[] shuffled = new Random(1).ints(half, 0, half).toArray();
    try (PlainSqlite plain = new PlainSqlite(folder.resolve("plain.db"));
        CcrStore ours = FileCcrStore.builder(folder.resolve("ccr.db")).build()) {
      Operation putPlain = i -> plain.put(content.get(i).id(), content.get(i).bytes());
      Operation putOurs = i -> ours.put(StoreWorkload.SCOPE, content.get(i));
      Operation getPlain = i -> check(plain.get(content.get(i).id()), content.get(i));
      Operation getOurs =
          i -> check(ours.get(StoreWorkload.SCOPE, content.get(i).id()), content.get(i));
      Speeds puts = StoreRace.run(1, turns, PER_TURN, putPlain, putOurs);
      Speeds gets =
          StoreRace.run(
              1, turns, PER_TURN, i -> getPlain.of(shuffled[i]), i -> getOurs.of(shuffled[i]));
      Speeds putsOfAll =
          StoreRace.run(
              THREADS, turns, PER_TURN, i -> putPlain.of(half + i), i -> putOurs.of(half + i));
      Speeds getsOfAll =
          StoreRace.run(
              THREADS,
              turns,
              PER_TURN,
              i -> getPlain.of(half + shuffled[i]),
              i -> getOurs.of(half + shuffled[i]));
      print(name + ", puts, 1 thread", puts, 1);
      print(name + ", gets, 1 thread", gets, 1);
      print(name + ", puts, 16 threads", putsOfAll, putsOfAll.second() / puts.second());
      print(name + ", gets, 16 threads", getsOfAll, getsOfAll.second() / gets.second());
      for (int i = 0; i < 2 * half; i++) {
        getOurs.of(i);
      }
      out.println(name + ": all " + 2 * half + " entries are there and equal");
    }
  }

  private void print(String name, Speeds speeds, double toOneThread) {
    out.printf(
        Locale.ROOT,
        "%s: plain %.0f/s, FileCcrStore %.0f/s; share %.2f%s%n",
        name,
        speeds.first(),
        speeds.second(),
        speeds.share(),
        speeds.cpuShare() > 0
            ? String.format(Locale.ROOT, ", of CPU time %.2f", speeds.cpuShare())
            : String.format(Locale.ROOT, ", to one thread %.2f", toOneThread));
  }

  private static void check(Optional<Entry> found, Entry expected) {
    check(found.orElseThrow().bytes(), expected);
  }

  private static void check(byte[] found, Entry expected) {
    if (!Arrays.equals(found, expected.bytes())) {
      throw new IllegalStateException("entry " + expected.id() + " is not what was put");
    }
  }
}
