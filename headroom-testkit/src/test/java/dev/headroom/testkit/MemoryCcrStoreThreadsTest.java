package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.MemoryCcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryCcrStoreThreadsTest {
  private static final int THREADS = 64;
  private static final int OPERATIONS = Integer.getInteger("headroom.operations", 10_000);

  /** Each thread has a scope of its own, and a map that says what the store must answer. */
  @Test
  void mixedOperationsOfManyThreadsEqualASerialModel() throws Exception {
    MemoryCcrStore store = MemoryCcrStore.create();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(thread -> pool.submit(() -> operate(store, thread)))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void operate(MemoryCcrStore store, int thread) {
    String scope = "scope " + thread;
    Random random = new Random(thread);
    Map<String, Long> entries = new HashMap<>();
    Map<String, String> links = new HashMap<>();
    for (int i = 0; i < OPERATIONS; i++) {
      long number = random.nextInt(500);
      String id = "h" + number;
      String text = "t" + random.nextInt(500);
      switch (random.nextInt(4)) {
        case 0 -> {
          store.put(scope, entry(id, number));
          entries.put(id, number);
        }
        case 1 -> {
          if (entries.containsKey(id)) {
            store.link(scope, text, id);
            links.put(text, id);
          } else {
            assertThatThrownBy(() -> store.link(scope, text, id)).hasMessageContaining(id);
          }
        }
        case 2 ->
            assertThat(store.get(scope, id).map(found -> number(found.bytes())))
                .isEqualTo(Optional.ofNullable(entries.get(id)));
        default ->
            assertThat(store.linked(scope, text)).isEqualTo(Optional.ofNullable(links.get(text)));
      }
    }
  }

  private static Entry entry(String id, long number) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    return new Entry(id, bytes, "application/octet-stream", List.of(), "test");
  }

  private static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
