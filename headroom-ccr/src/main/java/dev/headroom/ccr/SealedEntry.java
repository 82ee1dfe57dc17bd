package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An entry at rest: ready to be written, or as it came back, and then perhaps damaged. */
final class SealedEntry {
  private final Key key;
  private final byte[] sealed;

  SealedEntry(Key key, byte[] sealed) {
    this.key = key;
    this.sealed = sealed;
  }

  static SealedEntry of(Key key, Entry entry, Sealer sealer) {
    return of(key, EntryDetails.of(entry), entry.bytes(), sealer);
  }

  static SealedEntry of(Key key, EntryDetails details, byte[] bytes, Sealer sealer) {
    return new SealedEntry(key, sealer.seal(key, details.toBytes(), bytes));
  }

  byte[] bytes() {
    return sealed;
  }

  Entry open(Sealer sealer) throws CorruptException {
    List<byte[]> parts = sealer.open(key, sealed);
    if (parts.size() != 2) {
      throw new CorruptException("parts");
    }
    return EntryDetails.from(parts.get(0)).entry(key.id(), parts.get(1));
  }

  /**
   * The details, if this is sound.
   *
   * @throws StoreException if it is sound but of other bytes than the entry, which then must not be
   *     acknowledged
   */
  Optional<EntryDetails> detailsIfSame(Sealer sealer, Entry entry) {
    try {
      Entry known = open(sealer);
      if (!Arrays.equals(known.bytes(), entry.bytes())) {
        throw new StoreException("id " + entry.id() + " stands for other bytes in this scope");
      }
      return Optional.of(EntryDetails.of(known));
    } catch (CorruptException e) {
      return Optional.empty();
    }
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
    return sealed.length + StoreBuilder.ENTRY_OVERHEAD_BYTES;
  }
}
