package dev.headroom.benchmarks;

import dev.headroom.MemoryCcrStore;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.spi.CcrStore;
import java.nio.file.Path;

/** The store that {@code --store} names. */
final class StoreChoice {
  private static final int MANY_ENTRIES = 100_000_000;

  private StoreChoice() {}

  /** Opens {@code --store file --dir DIR} or {@code --store memory} with this bound. */
  static CcrStore open(Options flags, long maxBytes) {
    String name = flags.text("store");
    return switch (name) {
      case "memory" -> MemoryCcrStore.bounded(maxBytes, MANY_ENTRIES);
      case "file" ->
          FileCcrStore.builder(Path.of(flags.text("dir")).resolve("ccr.db"))
              .maxBytes(maxBytes)
              .maxEntries(MANY_ENTRIES)
              .build();
      default -> throw new IllegalArgumentException("--store " + name + " is none of ours");
    };
  }
}
