package dev.headroom.ccr;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code headroom_entry}.
 *
 * @param seq its place in the order of arrival
 * @param putAt when it was put, in milliseconds
 */
record EntryRow(long seq, long putAt, SealedEntry sealed) {
  /** Columns that {@link #read} wants. */
  static final String COLUMNS = "seq, put_at, sealed";

  static Session.Row<EntryRow> read(Key key) {
    return row ->
        new EntryRow(
            row.getLong(1), row.getLong(2), new SealedEntry(key, orEmpty(row.getBytes(3))));
  }

  /** A column that must not be null is null only in a damaged file; then no digest fits either. */
  private static byte[] orEmpty(byte @Nullable [] bytes) {
    return bytes != null ? bytes : new byte[0];
  }
}
