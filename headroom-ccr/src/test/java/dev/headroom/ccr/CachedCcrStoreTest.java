package dev.headroom.ccr;

import static dev.headroom.ccr.Samples.SCOPE;
import static dev.headroom.ccr.Samples.entry;
import static dev.headroom.ccr.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore.Entry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedCcrStoreTest {
  @TempDir Path directory;

  private FileCcrStore slow;
  private CachedCcrStore cached;

  @BeforeEach
  void open() {
    slow = FileCcrStore.builder(directory.resolve("ccr.db")).maxEntries(5).build();
    cached = CachedCcrStore.builder(slow).build();
  }

  @AfterEach
  void close() {
    cached.close();
  }

  @Test
  void secondReadDoesNotAskTheStore() throws Exception {
    cached.put(SCOPE, entry(1, 100));

    cached.get(SCOPE, id(1));
    assertThat(cached.get(SCOPE, id(1)).orElseThrow().bytes()).isEqualTo(entry(1, 100).bytes());

    assertThat(cached.hits()).isEqualTo(1);
    assertThat(slow.metrics().hits()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsAskedForAgain() throws Exception {
    assertThat(cached.get(SCOPE, id(1))).isEmpty();
    cached.put(SCOPE, entry(1, 100));

    assertThat(cached.get(SCOPE, id(1))).isPresent();
  }

  @Test
  void newAddressTablesAreSeenAtOnce() throws Exception {
    Entry first = entry(1, 100);
    cached.put(SCOPE, first);
    cached.get(SCOPE, id(1));

    cached.put(
        SCOPE, new Entry(id(1), first.bytes(), first.mediaType(), List.of(new byte[] {7}), "x"));

    assertThat(cached.get(SCOPE, id(1)).orElseThrow().addresses()).hasSize(2);
  }

  @Test
  void answerThatSomebodyAlteredIsReadAnew() throws Exception {
    cached.put(SCOPE, entry(1, 100));
    cached.get(SCOPE, id(1)).orElseThrow().bytes()[3]++;

    assertThat(cached.get(SCOPE, id(1)).orElseThrow().bytes()).isEqualTo(entry(1, 100).bytes());
  }

  @Test
  void whatTheStoreRefusesIsRefused() {
    slow.close();

    assertThatThrownBy(() -> cached.put(SCOPE, entry(1, 100))).isInstanceOf(Exception.class);
    assertThat(cached.hits()).isZero();
  }

  @Test
  void metersShowWhatTheMetricsCount() throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new StoreMeters(slow.metrics(), "file").bindTo(registry);

    cached.put(SCOPE, entry(1, 100));
    cached.get(SCOPE, id(2));

    assertThat(registry.get("headroom.ccr.puts").tag("result", "new").functionCounter().count())
        .isEqualTo(1);
    assertThat(registry.get("headroom.ccr.gets").tag("result", "unknown").functionCounter().count())
        .isEqualTo(1);
  }
}
