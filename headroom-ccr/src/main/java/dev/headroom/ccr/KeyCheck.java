package dev.headroom.ccr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A few sealed bytes in each store, by which the next builder sees whether its key is the same. */
final class KeyCheck {
  private static final Key NOBODY = new Key("", "specimen");
  private static final byte[] PLAIN = "headroom".getBytes(StandardCharsets.US_ASCII);

  private KeyCheck() {}

  static String seal(Sealer sealer) {
    return Base64.getEncoder().encodeToString(sealer.seal(NOBODY, PLAIN));
  }

  /**
   * @throws StoreException if it was sealed in another way
   */
  static void check(Sealer sealer, String specimen) {
    try {
      byte[] sealed = Base64.getDecoder().decode(specimen);
      if (Arrays.equals(sealer.open(NOBODY, sealed).get(0), PLAIN)) {
        return;
      }
    } catch (CorruptException | IllegalArgumentException e) {
      // Told below.
    }
    throw new StoreException(
        sealer.encrypts()
            ? "its entries are not encrypted with the key given"
            : "its entries are encrypted, and no key is given");
  }
}
