package dev.headroom.ccr;

import static dev.headroom.ccr.Samples.SCOPE;
import static dev.headroom.ccr.Samples.entry;
import static dev.headroom.ccr.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class JdbcCcrStoreTest {
  private PostgresServer server;
  private TestPool pool;

  @BeforeEach
  void connect() throws SQLException {
    server = PostgresServer.get();
    pool = new TestPool(server.newSchema());
  }

  @AfterEach
  void disconnect() throws SQLException {
    if (pool != null) {
      pool.close();
    }
  }

  @Test
  void twoJvmsShareEntriesPinsAndBounds() {
    JdbcCcrStore one = JdbcCcrStore.builder(pool).maxEntries(300).build();
    JdbcCcrStore two = JdbcCcrStore.builder(pool).maxEntries(300).build();
    one.put(SCOPE, entry(1, 100));
    two.pin(SCOPE, id(1), Duration.ofHours(1));

    IntStream.range(2, 900).forEach(i -> (i % 2 == 0 ? one : two).put(SCOPE, entry(i, 100)));

    assertThat(one.get(SCOPE, id(1))).isPresent();
    assertThat(one.why(SCOPE, id(2))).isEqualTo(Reason.EVICTED);
    assertThat(two.get(SCOPE, id(899))).isPresent();
    assertThat(one.size().entries()).isBetween(250L, 300L + 300 / 128);
  }

  @Test
  void acknowledgedEntriesOutliveACrashOfTheServer() {
    JdbcCcrStore store = JdbcCcrStore.builder(pool).build();
    AtomicInteger acknowledged = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              try {
                while (true) {
                  store.put(SCOPE, entry(acknowledged.get(), 3_000));
                  acknowledged.incrementAndGet();
                }
              } catch (StoreException e) {
                // The server was killed.
              }
            });
    writer.start();
    while (acknowledged.get() < 50) {
      Thread.onSpinWait();
    }
    server.crash();
    join(writer);

    assertThat(store.get(SCOPE, id(1))).isEmpty();
    assertThat(store.why(SCOPE, id(1))).isEqualTo(Reason.UNAVAILABLE);
    assertThatThrownBy(() -> store.put(SCOPE, entry(-1, 10))).isInstanceOf(StoreException.class);

    server.start();

    for (int i = 0; i < acknowledged.get(); i++) {
      assertThat(store.get(SCOPE, id(i)).orElseThrow().bytes()).isEqualTo(entry(i, 3_000).bytes());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void otherDatabasesAreRefused(@TempDir Path directory) {
    SQLiteDataSource other = new SQLiteDataSource();
    other.setUrl("jdbc:sqlite:" + directory.resolve("other.db"));

    assertThatThrownBy(() -> JdbcCcrStore.builder(other).build())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("SQLite");
  }

  @Test
  void keyIsCheckedBeforeAnythingIsRead() {
    JdbcCcrStore.builder(pool).encryptWith(Samples.key(1)).build().put(SCOPE, entry(1, 100));

    assertThatThrownBy(() -> JdbcCcrStore.builder(pool).build())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no key is given");
    assertThat(JdbcCcrStore.builder(pool).encryptWith(Samples.key(1)).build().get(SCOPE, id(1)))
        .isPresent();
  }

  @Test
  void tablesAreMadeOnceByWhoeverComesFirst() throws InterruptedException {
    AtomicInteger built = new AtomicInteger();
    Thread[] builders = new Thread[8];
    for (int i = 0; i < builders.length; i++) {
      builders[i] =
          new Thread(
              () -> {
                JdbcCcrStore.builder(pool).build();
                built.incrementAndGet();
              });
      builders[i].start();
    }
    for (Thread builder : builders) {
      builder.join();
    }

    assertThat(built).hasValue(builders.length);
  }
}
