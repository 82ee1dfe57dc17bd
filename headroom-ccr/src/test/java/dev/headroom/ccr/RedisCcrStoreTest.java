package dev.headroom.ccr;

import static dev.headroom.ccr.Samples.SCOPE;
import static dev.headroom.ccr.Samples.entry;
import static dev.headroom.ccr.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore.Reason;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisCcrStoreTest {
  private static final String[] ALWAYS = {"--appendonly", "yes", "--appendfsync", "always"};

  @Test
  void acknowledgedEntriesOutliveACrashOfTheServer() throws InterruptedException {
    RedisServer server = RedisServer.start(ALWAYS);
    try (RedisCcrStore store = RedisCcrStore.builder(server.uri()).build()) {
      IntStream.range(0, 100).forEach(i -> store.put(SCOPE, entry(i, 3_000)));
      server.kill();

      assertThat(store.get(SCOPE, id(1))).isEmpty();
      assertThat(store.why(SCOPE, id(1))).isEqualTo(Reason.UNAVAILABLE);
      assertThatThrownBy(() -> store.put(SCOPE, entry(-1, 10))).isInstanceOf(StoreException.class);
    }
    server.crash(ALWAYS);

    try (RedisCcrStore store = RedisCcrStore.builder(server.uri()).build()) {
      for (int i = 0; i < 100; i++) {
        assertThat(store.get(SCOPE, id(i)).orElseThrow().bytes())
            .isEqualTo(entry(i, 3_000).bytes());
      }
      assertThat(store.size().entries()).isEqualTo(100);
    }
    server.kill();
  }

  @Test
  void serverThatEvictsByItselfIsRefused() throws InterruptedException {
    RedisServer server =
        RedisServer.start("--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru");

    assertThatThrownBy(() -> RedisCcrStore.builder(server.uri()).build())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("allkeys-lru");
    server.kill();
  }

  @Test
  void t30ServerWithoutMemoryTakesNothingAndLosesNothing() throws InterruptedException {
    RedisServer server =
        RedisServer.start("--maxmemory", "3mb", "--maxmemory-policy", "noeviction");
    try (RedisCcrStore store = RedisCcrStore.builder(server.uri()).build()) {
      int taken = 0;
      boolean full = false;
      while (!full) {
        try {
          store.put(SCOPE, entry(taken, 20_000));
          taken++;
        } catch (StoreException e) {
          full = true;
        }
      }

      assertThat(taken).isPositive();
      assertThat(store.get(SCOPE, id(taken))).isEmpty();
      for (int i = 0; i < taken; i++) {
        assertThat(store.get(SCOPE, id(i)).orElseThrow().bytes())
            .isEqualTo(entry(i, 20_000).bytes());
      }
    }
    server.kill();
  }

  @Test
  void keyIsCheckedBeforeAnythingIsRead() {
    RedisServer server = RedisServer.get();
    String prefix = server.newPrefix();
    try (RedisCcrStore store =
        RedisCcrStore.builder(server.uri()).prefix(prefix).encryptWith(Samples.key(1)).build()) {
      store.put(SCOPE, entry(1, 100));
    }

    assertThatThrownBy(() -> RedisCcrStore.builder(server.uri()).prefix(prefix).build())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no key is given");
  }

  @Test
  void serverThatIsNotThereIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                RedisCcrStore.builder(URI.create("redis://127.0.0.1:" + Servers.freePort()))
                    .build())
        .isInstanceOf(StoreException.class);
  }
}
