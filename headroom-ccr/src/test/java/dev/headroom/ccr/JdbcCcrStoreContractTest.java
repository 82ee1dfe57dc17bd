package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import dev.headroom.testkit.CcrStoreContract;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class JdbcCcrStoreContractTest extends CcrStoreContract {
  private TestPool pool;

  @BeforeEach
  void connect() throws SQLException {
    pool = new TestPool(PostgresServer.get().newSchema());
  }

  @AfterEach
  void disconnect() throws SQLException {
    if (pool != null) {
      pool.close();
    }
  }

  @Override
  protected CcrStore create(Setup setup) {
    JdbcCcrStore.Builder builder = JdbcCcrStore.builder(pool);
    builder.maxBytes(setup.maxBytes()).maxEntries(setup.maxEntries()).clock(setup.clock());
    setup.maxAge().ifPresent(builder::maxAge);
    return builder.build();
  }

  @Override
  protected Optional<CcrStore> reopen(Setup setup) {
    return Optional.of(create(setup));
  }

  @Override
  protected boolean damage(CcrStore store, String scope, String id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement flip =
            connection.prepareStatement(
                "UPDATE headroom_entry SET sealed = set_byte(sealed, 999, 90)"
                    + " WHERE scope = ? AND id = ?")) {
      flip.setString(1, Key.scopeDigest(scope));
      flip.setString(2, id);
      return flip.executeUpdate() == 1;
    }
  }
}
