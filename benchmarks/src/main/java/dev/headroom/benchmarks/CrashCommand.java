package dev.headroom.benchmarks;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Kills a JVM that puts entries, again and again, and looks whether the store still has all that it
 * had acknowledged.
 *
 * <pre>{@code
 * java -jar benchmarks.jar crash --store file --cycles 1000 --dir DIR [--seed 1]
 * }</pre>
 *
 * <p>Each cycle starts a {@link CrashChild}, which puts with four threads and prints a number for
 * each entry that was acknowledged; kills it with SIGKILL at a random moment, its first second
 * included; and reopens the store. Of every third cycle the log is left as the crash left it, for
 * the next child to recover, or to be killed while it does. {@code --server-crash COMMAND} also
 * runs a command in each cycle, which kills the server and starts it again.
 *
 * <p>Every other entry is put together with a link, and counts as half-written if one of the two is
 * there without the other, acknowledged or not.
 *
 * <p>Prints {@code cycles= acknowledged= lost= altered= half-written=}; exits 0 only if the last
 * three are 0.
 */
final class CrashCommand implements Command {
  private static final int MOST_ACKNOWLEDGED_PER_CYCLE = 150;
  private static final int EARLIER_LOOKED_AT = 100;
  private static final int MOST_MILLIS_OF_START = 900;
  private static final int MOST_MILLIS_OF_CYCLE = 60_000;
  private static final long UNBOUNDED = 1L << 40;

  private final PrintStream out;
  private final List<Long> acknowledged = new ArrayList<>();
  private long next;
  private long lost;
  private long altered;
  private long halfWritten;

  CrashCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args);
    Files.createDirectories(Path.of(options.text("dir")));
    long cycles = options.number("cycles", 100);
    Random random = new Random(options.number("seed", 1));
    int unchecked = 0;
    for (long cycle = 0; cycle < cycles; cycle++) {
      int before = acknowledged.size();
      kill(options, random);
      unchecked += acknowledged.size() - before;
      if (cycle % 3 != 2) {
        check(options, lastAndSome(unchecked, random));
        unchecked = 0;
      }
    }
    check(options, acknowledged);
    out.println(
        "cycles="
            + cycles
            + " acknowledged="
            + acknowledged.size()
            + " lost="
            + lost
            + " altered="
            + altered
            + " half-written="
            + halfWritten);
    return lost + altered + halfWritten == 0 ? 0 : 1;
  }

  /** One life of a child. */
  private void kill(Options options, Random random) throws Exception {
    long from = next;
    Process child = start(options, from);
    Acknowledgements seen = new Acknowledgements(child.getInputStream());
    seen.start();
    int enough = random.nextInt(MOST_ACKNOWLEDGED_PER_CYCLE);
    if (enough % 10 == 0) {
      Thread.sleep(random.nextInt(MOST_MILLIS_OF_START));
    } else {
      seen.awaitAtLeast(enough, MOST_MILLIS_OF_CYCLE);
    }
    if (!options.text("server-crash", "").isEmpty()) {
      crashServer(options.text("server-crash"));
    }
    child.destroyForcibly().waitFor();
    seen.join();
    acknowledged.addAll(seen.numbers());
    next = Math.max(next, seen.greatest() + 1) + CrashChild.THREADS * 2L;
  }

  private static Process start(Options options, long from) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                CrashChild.NAME,
                "--from",
                Long.toString(from)));
    command.addAll(options.all());
    return new ProcessBuilder(command)
        .redirectError(new File(options.text("dir"), "children.err"))
        .start();
  }

  private static void crashServer(String command) throws Exception {
    int status = new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("--server-crash ended with " + status);
    }
  }

  /** The last so many acknowledged entries, and some from before. */
  private List<Long> lastAndSome(int last, Random random) {
    int earlier = acknowledged.size() - last;
    List<Long> numbers = new ArrayList<>(acknowledged.subList(earlier, acknowledged.size()));
    for (int i = 0; i < EARLIER_LOOKED_AT && earlier > 0; i++) {
      numbers.add(acknowledged.get(random.nextInt(earlier)));
    }
    return numbers;
  }

  private void check(Options options, List<Long> numbers) {
    try (CcrStore store = StoreChoice.open(options, UNBOUNDED)) {
      for (long number : numbers) {
        Optional<Entry> found = store.get(StoreWorkload.SCOPE, StoreWorkload.id(number));
        if (found.isEmpty()) {
          lost++;
        } else if (!isWhole(found.get(), number) || !isLinked(store, number)) {
          altered++;
        }
      }
      long unknown = numbers.isEmpty() ? next : numbers.get(0);
      for (long number = Math.max(0, unknown - 20); number < next + CrashChild.THREADS; number++) {
        Optional<Entry> found = store.get(StoreWorkload.SCOPE, StoreWorkload.id(number));
        boolean linked = store.linked(StoreWorkload.SCOPE, StoreWorkload.link(number)).isPresent();
        boolean whole =
            found.isPresent()
                ? isWhole(found.get(), number) && linked == CrashChild.isLinked(number)
                : !linked;
        halfWritten += whole ? 0 : 1;
      }
    }
  }

  private static boolean isWhole(Entry found, long number) {
    Entry expected = StoreWorkload.entry(number);
    return Arrays.equals(found.bytes(), expected.bytes())
        && found.addresses().size() == 1
        && Arrays.equals(found.addresses().get(0), expected.addresses().get(0))
        && found.writtenBy().equals(expected.writtenBy());
  }

  private static boolean isLinked(CcrStore store, long number) {
    return !CrashChild.isLinked(number)
        || store
            .linked(StoreWorkload.SCOPE, StoreWorkload.link(number))
            .equals(Optional.of(StoreWorkload.id(number)));
  }
}
