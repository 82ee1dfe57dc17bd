package dev.headroom.benchmarks;

import dev.headroom.MemoryCcrStore;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.ccr.JdbcCcrStore;
import dev.headroom.spi.CcrStore;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** The store that {@code --store} names. */
final class StoreChoice {
  private static final int MANY_ENTRIES = 100_000_000;

  private StoreChoice() {}

  /**
   * Opens {@code --store memory}, {@code --store file --dir DIR} or {@code --store postgres --url
   * jdbc:postgresql:...} with this bound.
   */
  static CcrStore open(Options options, long maxBytes) {
    String name = options.text("store");
    return switch (name) {
      case "memory" -> MemoryCcrStore.bounded(maxBytes, MemoryCcrStore.DEFAULT_MAX_ENTRIES);
      case "file" ->
          FileCcrStore.builder(Path.of(options.text("dir")).resolve("ccr.db"))
              .maxBytes(maxBytes)
              .maxEntries(MANY_ENTRIES)
              .build();
      case "postgres" -> postgres(options.text("url"), maxBytes);
      default -> throw new IllegalArgumentException("--store " + name + " is none of ours");
    };
  }

  private static CcrStore postgres(String url, long maxBytes) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return JdbcCcrStore.builder(source).maxBytes(maxBytes).maxEntries(MANY_ENTRIES).build();
  }
}
