package dev.headroom.ccr;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * Name of an entry towards a back-end.
 *
 * @param scope SHA-256 of the caller's scope, so that any string will do, none is longer than
 *     another, and names of tenants and sessions do not lie about in files
 * @param id as the engine computed it
 */
record Key(String scope, String id) {
  private static final int MAX_ID_CHARS = 64;

  /** A scope and its digest; callers ask for the same one again and again. */
  private record Named(String scope, String digest) {}

  private static volatile Named last = new Named("", digest(""));

  /** The key, whether or not an entry can have it. */
  static Key of(String scope, String id) {
    return new Key(scopeDigest(scope), id);
  }

  /** What a scope is called towards a back-end. */
  static String scopeDigest(String scope) {
    Named known = last;
    if (!known.scope().equals(scope)) {
      known = new Named(scope, digest(scope));
      last = known;
    }
    return known.digest();
  }

  /**
   * The key, if an entry can have it.
   *
   * @throws StoreException if it cannot
   */
  static Key possible(String scope, String id) {
    checkPlain(id);
    return of(scope, id);
  }

  static void checkPlain(String name) {
    if (!isPlain(name)) {
      throw new StoreException(
          "an id, or a digest, is 1 to " + MAX_ID_CHARS + " ASCII letters and digits");
    }
  }

  /** SHA-256 over every char, lone surrogates too; 43 chars of URL-safe Base64. */
  private static String digest(String text) {
    MessageDigest sha = Digests.sha256();
    byte[] chars = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      chars[2 * i] = (byte) (text.charAt(i) >> 8);
      chars[2 * i + 1] = (byte) text.charAt(i);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest(chars));
  }

  /** Whether the id is of a shape that every back-end keeps as it is: letters and digits. */
  boolean isPossible() {
    return isPlain(id);
  }

  /** Whether a name is 1 to {@value #MAX_ID_CHARS} ASCII letters and digits. */
  static boolean isPlain(String name) {
    if (name.isEmpty() || name.length() > MAX_ID_CHARS) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
