package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import dev.headroom.testkit.CcrStoreContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class FileCcrStoreContractTest extends CcrStoreContract {
  @TempDir Path directory;

  @Override
  protected CcrStore create(Setup setup) {
    return configured(FileCcrStore.builder(directory.resolve("ccr.db")), setup).build();
  }

  @Override
  protected Optional<CcrStore> reopen(Setup setup) {
    return Optional.of(create(setup));
  }

  @Override
  protected boolean damage(CcrStore store, String scope, String id) throws Exception {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ccr.db"));
        PreparedStatement flip =
            file.prepareStatement(
                "UPDATE headroom_entry SET sealed = CAST(substr(sealed, 1, 999) || x'5a'"
                    + " || substr(sealed, 1001) AS BLOB) WHERE scope = ? AND id = ?")) {
      flip.setString(1, Key.scopeDigest(scope));
      flip.setString(2, id);
      return flip.executeUpdate() == 1;
    }
  }

  FileCcrStore.Builder configured(FileCcrStore.Builder builder, Setup setup) {
    builder.maxBytes(setup.maxBytes()).maxEntries(setup.maxEntries()).clock(setup.clock());
    setup.maxAge().ifPresent(builder::maxAge);
    return builder;
  }
}
