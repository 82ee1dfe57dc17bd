package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as it lies in a table, sealed. */
final class EntryRow {
  static final String BODY = "body";
  static final String DETAILS = "details";

  /** Columns that {@link #read} wants, of {@code headroom_entry}. */
  static final String COLUMNS = "seq, put_at, details, body";

  private final Key key;
  private final long seq;
  private final long putAt;
  private final byte[] details;
  private final byte[] body;

  private EntryRow(Key key, ResultSet row) throws SQLException {
    this.key = key;
    this.seq = row.getLong(1);
    this.putAt = row.getLong(2);
    this.details = orEmpty(row.getBytes(3));
    this.body = orEmpty(row.getBytes(4));
  }

  static Session.Row<EntryRow> read(Key key) {
    return row -> new EntryRow(key, row);
  }

  /** A column that must not be null is null only in a damaged file; then no digest fits either. */
  private static byte[] orEmpty(byte @Nullable [] bytes) {
    return bytes != null ? bytes : new byte[0];
  }

  long seq() {
    return seq;
  }

  long putAt() {
    return putAt;
  }

  Entry open(Sealer sealer) throws CorruptException {
    return openDetails(sealer).entry(key.id(), sealer.open(key, BODY, body));
  }

  /**
   * The details, if this row is sound.
   *
   * @throws StoreException if it is sound but of other bytes than the entry, which then must not be
   *     acknowledged
   */
  Optional<Details> detailsIfSame(Sealer sealer, Entry entry) {
    try {
      Details known = openDetails(sealer);
      if (!Arrays.equals(sealer.open(key, BODY, body), entry.bytes())) {
        throw new StoreException("id " + entry.id() + " stands for other bytes in this scope");
      }
      return Optional.of(known);
    } catch (CorruptException e) {
      return Optional.empty();
    }
  }

  private Details openDetails(Sealer sealer) throws CorruptException {
    return Details.from(sealer.open(key, DETAILS, details));
  }
}
