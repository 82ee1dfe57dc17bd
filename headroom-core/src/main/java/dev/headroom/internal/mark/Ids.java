package dev.headroom.internal.mark;

import dev.headroom.internal.text.Digests;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ids of originals: {@code h} and 24 decimal digits of SHA-256 over scope and content. Always 8
 * tokens, since three digits are one token where hex costs up to 17. An id is an address, not a
 * key: access is decided by the scope of the caller. With a key it is an HMAC, which tells nothing
 * about the content.
 */
public final class Ids {
  /** Chars of an id. */
  public static final int LENGTH = 25;

  private static final int DIGITS = LENGTH - 1;
  private static final BigInteger MODULUS = BigInteger.TEN.pow(DIGITS);

  private Ids() {}

  /** Id of a content in a scope. */
  public static String of(String scope, byte[] content, byte @Nullable [] key) {
    return ofDigest(Digests.scoped(scope, content), key);
  }

  /** The same, of the content's text. */
  public static String of(String scope, String content, byte @Nullable [] key) {
    return ofDigest(Digests.scoped(scope, content), key);
  }

  private static String ofDigest(byte[] scoped, byte @Nullable [] key) {
    byte[] digest = scoped;
    if (key != null) {
      digest = Digests.hmac(key, digest);
    }
    String digits = new BigInteger(1, Arrays.copyOf(digest, 16)).mod(MODULUS).toString();
    return "h" + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** Whether a text is an id. */
  public static boolean isId(String text) {
    return text.length() == LENGTH && isIdAt(text, 0);
  }

  /** Whether an id starts at this index. */
  public static boolean isIdAt(String text, int index) {
    if (index + LENGTH > text.length() || text.charAt(index) != 'h') {
      return false;
    }
    for (int i = index + 1; i < index + LENGTH; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
