package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;

/** An entry ready to be written. */
final class SealedEntry {
  static final String BODY = "body";
  static final String DETAILS = "details";

  private final byte[] details;
  private final byte[] body;

  private SealedEntry(byte[] details, byte[] body) {
    this.details = details;
    this.body = body;
  }

  static SealedEntry of(Key key, Entry entry, Sealer sealer) {
    return new SealedEntry(
        details(key, Details.of(entry), sealer), sealer.seal(key, BODY, entry.bytes()));
  }

  static byte[] details(Key key, Details details, Sealer sealer) {
    return sealer.seal(key, DETAILS, details.toBytes());
  }

  byte[] details() {
    return details;
  }

  byte[] body() {
    return body;
  }

  /**
   * @throws StoreException if it could never fit
   */
  void checkFits(Settings settings) {
    if (cost() > settings.maxBytes()) {
      throw new StoreException(
          "an entry of " + cost() + " bytes at rest, and room for " + settings.maxBytes());
    }
  }

  /** Bytes it is charged for. */
  long cost() {
    return details.length + body.length + StoreBuilder.ENTRY_OVERHEAD_BYTES;
  }
}
