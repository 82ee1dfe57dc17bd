package dev.headroom.ccr;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Originals in PostgreSQL (11 or later), shared by all JVMs that use the same schema. What one has
 * been acknowledged, all others see at once; it is as durable as the server's {@code
 * synchronous_commit} makes a commit. The tables are made, and brought up to date, by {@link
 * Builder#build()}. Thread-safe.
 *
 * <p>Give it a data source that pools: each call takes a connection and gives it back. Leases and
 * ages are judged by the clock of the JVM that puts or evicts, so keep the clocks in step.
 */
public final class JdbcCcrStore extends SqlStore {
  private JdbcCcrStore(Database database, Settings settings) throws SQLException {
    super(database, settings);
  }

  /**
   * Builder for a store in the schema that connections of this data source see first.
   *
   * @param source stays the caller's: the store never closes it
   */
  public static Builder builder(DataSource source) {
    return new Builder(Objects.requireNonNull(source, "source"));
  }

  /** Settings of a {@link JdbcCcrStore}. Not thread-safe. */
  public static final class Builder extends StoreBuilder<Builder> {
    private final DataSource source;

    private Builder(DataSource source) {
      this.source = source;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Connects, and makes or migrates the tables.
     *
     * @throws StoreException if the server cannot be reached or is not PostgreSQL, if the tables
     *     cannot be made, were made by a newer version, or hold entries of another key
     */
    public JdbcCcrStore build() {
      try {
        return new JdbcCcrStore(new PostgresDatabase(source), settings());
      } catch (SQLException | StoreException e) {
        throw new StoreException("no store in this data source: " + e.getMessage(), e);
      }
    }
  }
}
