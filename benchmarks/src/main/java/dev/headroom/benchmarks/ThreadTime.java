package dev.headroom.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/** Time a thread computed, in nanoseconds: the same on a busy machine as on an idle one. */
final class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadTime() {}

  static long of(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /** Of two threads at once, what each computed or was blocked. */
  static long[] ofTwo(Runnable work) throws InterruptedException {
    THREADS.setThreadContentionMonitoringEnabled(true);
    long[] times = new long[2];
    Thread other = new Thread(() -> times[1] = withBlocked(work));
    other.start();
    times[0] = withBlocked(work);
    other.join();
    return times;
  }

  private static long withBlocked(Runnable work) {
    long blocked = blocked();
    long computed = of(work);
    return computed + blocked() - blocked;
  }

  private static long blocked() {
    ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().getId());
    return info == null
        ? 0
        : TimeUnit.MILLISECONDS.toNanos(info.getBlockedTime() + info.getWaitedTime());
  }
}
