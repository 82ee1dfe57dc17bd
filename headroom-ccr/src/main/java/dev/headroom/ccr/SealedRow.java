package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.util.Arrays;
import java.util.Optional;

/** An entry as it came back from a back-end: perhaps damaged. */
final class SealedRow {
  private final Key key;
  private final byte[] details;
  private final byte[] body;

  SealedRow(Key key, byte[] details, byte[] body) {
    this.key = key;
    this.details = details;
    this.body = body;
  }

  Entry open(Sealer sealer) throws CorruptException {
    return openDetails(sealer).entry(key.id(), sealer.open(key, SealedEntry.BODY, body));
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
      if (!Arrays.equals(sealer.open(key, SealedEntry.BODY, body), entry.bytes())) {
        throw new StoreException("id " + entry.id() + " stands for other bytes in this scope");
      }
      return Optional.of(known);
    } catch (CorruptException e) {
      return Optional.empty();
    }
  }

  private Details openDetails(Sealer sealer) throws CorruptException {
    return Details.from(sealer.open(key, SealedEntry.DETAILS, details));
  }
}
