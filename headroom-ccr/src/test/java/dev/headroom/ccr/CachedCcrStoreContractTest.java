package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import dev.headroom.testkit.CcrStoreContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class CachedCcrStoreContractTest extends CcrStoreContract {
  @TempDir Path directory;

  @Override
  protected CcrStore create(Setup setup) {
    FileCcrStore.Builder builder = FileCcrStore.builder(directory.resolve("ccr.db"));
    builder.maxBytes(setup.maxBytes()).maxEntries(setup.maxEntries()).clock(setup.clock());
    // Near enough to nothing that what the store let go is not answered from the cache.
    return CachedCcrStore.builder(builder.build()).maxBytes(1_000_000).maxAge(NO_TIME).build();
  }

  private static final Duration NO_TIME = Duration.ofNanos(1);

  @Override
  protected Optional<CcrStore> reopen(Setup setup) {
    return Optional.of(create(setup));
  }

  @Override
  protected boolean keepsAges() {
    return false;
  }
}
