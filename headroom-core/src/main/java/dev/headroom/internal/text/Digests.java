package dev.headroom.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and its keyed form, which every Java platform has. */
public final class Digests {
  private Digests() {}

  /** SHA-256 of some bytes. */
  public static byte[] sha256(byte[] bytes) {
    return newSha256().digest(bytes);
  }

  /** SHA-256 of a text's bytes ({@link Wtf8}) in lower-case hex. */
  public static String sha256Hex(String text) {
    MessageDigest digest = newSha256();
    Wtf8.feed(text, digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 over a scope, its length before it, and some bytes. */
  public static byte[] scoped(String scope, byte[] bytes) {
    return begunWith(scope).digest(bytes);
  }

  /** The same over the bytes of a text. */
  public static byte[] scoped(String scope, String text) {
    MessageDigest digest = begunWith(scope);
    Wtf8.feed(text, digest::update);
    return digest.digest();
  }

  private static MessageDigest begunWith(String scope) {
    MessageDigest digest = newSha256();
    byte[] name = Wtf8.encode(scope);
    digest.update((name.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(name);
    return digest;
  }

  /** HMAC-SHA-256 of some bytes. */
  public static byte[] hmac(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform has no HmacSHA256", e);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform has no SHA-256", e);
    }
  }
}
