package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;

/** An entry ready to be written. */
final class SealedEntry {
  private final byte[] details;
  private final byte[] body;

  private SealedEntry(byte[] details, byte[] body) {
    this.details = details;
    this.body = body;
  }

  static SealedEntry of(Key key, Entry entry, Sealer sealer) {
    return new SealedEntry(
        sealer.seal(key, EntryRow.DETAILS, Details.of(entry).toBytes()),
        sealer.seal(key, EntryRow.BODY, entry.bytes()));
  }

  byte[] details() {
    return details;
  }

  byte[] body() {
    return body;
  }

  /** Bytes it is charged for. */
  long cost() {
    return details.length + body.length + StoreBuilder.ENTRY_OVERHEAD_BYTES;
  }
}
