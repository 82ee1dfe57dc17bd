package dev.headroom.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The same operations by two runners, in turns of some tens of milliseconds, so that whatever else
 * the machine does slows both. Turns of the first half warm up and do not count; medians of the
 * others do.
 */
final class StoreRace {
  /** One operation, by its number. */
  interface Operation {
    void of(int number) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param first operations per second of the first runner, by the clock
   * @param second of the second runner
   * @param share the second runner's speed as a share of the first one's, by the clock
   * @param cpuShare the same by the CPU time of the thread; 0 where there are many threads
   */
  record Speeds(double first, double second, double share, double cpuShare) {}

  private record Turn(double nanos, double cpuNanos) {}

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private StoreRace() {}

  /** Runs operations 0 to {@code turns * each - 1} by both. */
  static Speeds run(int threads, int turns, int each, Operation first, Operation second)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Turn> ofFirst = new ArrayList<>();
    List<Turn> ofSecond = new ArrayList<>();
    try {
      for (int turn = 0; turn < turns; turn++) {
        ofFirst.add(turn(pool, threads, turn * each, each, first));
        ofSecond.add(turn(pool, threads, turn * each, each, second));
      }
    } finally {
      pool.shutdownNow();
    }
    int[] counted = IntStream.range(turns / 2, turns).toArray();
    return new Speeds(
        median(counted, i -> each * 1e9 / ofFirst.get(i).nanos()),
        median(counted, i -> each * 1e9 / ofSecond.get(i).nanos()),
        median(counted, i -> ofFirst.get(i).nanos() / ofSecond.get(i).nanos()),
        threads > 1
            ? 0
            : median(counted, i -> ofFirst.get(i).cpuNanos() / ofSecond.get(i).cpuNanos()));
  }

  private static Turn turn(
      ExecutorService pool, int threads, int from, int count, Operation operation)
      throws Exception {
    long start = System.nanoTime();
    List<Future<Long>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      running.add(pool.submit(() -> share(from + thread, from + count, threads, operation)));
    }
    long cpu = 0;
    for (Future<Long> each : running) {
      cpu += each.get();
    }
    return new Turn(System.nanoTime() - start, cpu);
  }

  /** CPU time of one thread's share. */
  private static long share(int from, int to, int step, Operation operation) throws Exception {
    long start = CPU.getCurrentThreadCpuTime();
    for (int number = from; number < to; number += step) {
      operation.of(number);
    }
    return CPU.getCurrentThreadCpuTime() - start;
  }

  private interface Value {
    double of(int turn);
  }

  private static double median(int[] turns, Value value) {
    double[] values = Arrays.stream(turns).mapToDouble(value::of).sorted().toArray();
    return values[values.length / 2];
  }
}
