package dev.headroom.architecture.samples;

import dev.headroom.Headroom;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.spi.CcrStore;
import java.nio.file.Path;
import java.time.Duration;
import javax.crypto.SecretKey;

/** The sample of docs/stores.md. */
final class Stores {
  private Stores() {}

  static Headroom durable(SecretKey key) {
    CcrStore store =
        FileCcrStore.builder(Path.of("headroom", "ccr.db"))
            .maxBytes(2L << 30)
            .maxAge(Duration.ofDays(30))
            .encryptWith(key)
            .doNotPersist((scope, entry) -> scope.startsWith("secret/"))
            .build();
    Headroom agent = Headroom.builder().recoverable().store(store).build();
    return agent;
  }
}
