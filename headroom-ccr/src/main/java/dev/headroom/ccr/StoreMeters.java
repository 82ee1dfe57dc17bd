package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Shows {@link StoreMetrics} in Micrometer, under names that start with {@code headroom.ccr}. Needs
 * {@code io.micrometer:micrometer-core}. Thread-safe.
 */
public final class StoreMeters implements MeterBinder {
  private static final String PREFIX = "headroom.ccr.";

  private final StoreMetrics metrics;
  private final String store;

  /**
   * @param metrics of the store
   * @param store its name, given as the tag {@code store}
   */
  public StoreMeters(StoreMetrics metrics, String store) {
    this.metrics = Objects.requireNonNull(metrics, "metrics");
    this.store = Objects.requireNonNull(store, "store");
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    count(registry, "puts", "new", StoreMetrics::puts);
    count(registry, "puts", "repeat", StoreMetrics::repeats);
    count(registry, "puts", "refused", StoreMetrics::refused);
    count(registry, "puts", "failed", StoreMetrics::failed);
    count(registry, "bytes", "in", StoreMetrics::bytesIn);
    count(registry, "bytes", "rest", StoreMetrics::bytesAtRest);
    count(registry, "removed", "evicted", StoreMetrics::evicted);
    count(registry, "removed", "expired", StoreMetrics::expired);
    count(registry, "gets", "hit", StoreMetrics::hits);
    for (Reason reason : Reason.values()) {
      count(registry, "gets", reason.name().toLowerCase(Locale.ROOT), m -> m.misses(reason));
    }
  }

  private void count(
      MeterRegistry registry, String name, String result, ToDoubleFunction<StoreMetrics> count) {
    FunctionCounter.builder(PREFIX + name, metrics, count)
        .tag("store", store)
        .tag("result", result)
        .register(registry);
  }
}
