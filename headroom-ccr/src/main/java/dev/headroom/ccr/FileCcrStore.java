package dev.headroom.ccr;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Originals in one file (SQLite, with its log beside it while it is open), which outlive the JVM.
 * Several stores, in one process or in many, may use the same file on a local disk; they see each
 * other's entries at once. Not for network file systems. Thread-safe: readers do not wait, writers
 * wait for each other.
 *
 * <p>Needs {@code org.xerial:sqlite-jdbc}. The file and its log have mode 0600.
 */
public final class FileCcrStore extends SqlStore {
  /** What acknowledged entries survive unless told otherwise. */
  public static final Durability DEFAULT_DURABILITY = Durability.NORMAL;

  private FileCcrStore(SqliteDatabase database, Settings settings) throws SQLException {
    super(database, settings);
  }

  /**
   * Builder for a store in this file. The file, and directories above it, are made where they are
   * missing.
   */
  public static Builder builder(Path file) {
    return new Builder(Objects.requireNonNull(file, "file"));
  }

  /** Settings of a {@link FileCcrStore}. Not thread-safe. */
  public static final class Builder extends StoreBuilder<Builder> {
    private final Path file;
    private @Nullable Durability durability;
    private long maxPages;

    private Builder(Path file) {
      this.file = file;
    }

    /** What acknowledged entries survive; {@link #DEFAULT_DURABILITY} unless set. */
    public Builder durability(Durability level) {
      durability = once("durability", durability, Objects.requireNonNull(level, "durability"));
      return this;
    }

    /** As if the disk had room for this many pages and no more. */
    Builder maxPages(long pages) {
      maxPages = pages;
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Opens the file.
     *
     * @throws IllegalStateException if the driver is not on the class path
     * @throws StoreException if the file cannot be opened or written, is something else, was
     *     written by a newer version, or with another key
     */
    public FileCcrStore build() {
      Drivers.require("org.sqlite.JDBC", "org.xerial:sqlite-jdbc (3.54 or later)", "FileCcrStore");
      try {
        PrivateFiles.create(file);
        SqliteDatabase database =
            new SqliteDatabase(
                file, durability != null ? durability : DEFAULT_DURABILITY, maxPages);
        return open(database);
      } catch (IOException | SQLException | StoreException e) {
        throw new StoreException("no store at " + file + ": " + e.getMessage(), e);
      }
    }

    private FileCcrStore open(SqliteDatabase database) throws SQLException {
      boolean opened = false;
      try {
        FileCcrStore store = new FileCcrStore(database, settings());
        opened = true;
        return store;
      } finally {
        if (!opened) {
          database.close();
        }
      }
    }
  }
}
