package dev.headroom.ccr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of bytes at rest: deflated where that is shorter, encrypted where there is a key, and
 * always under the SHA-256 of what they are and whose they are, so that bytes which were altered,
 * or moved to another entry, are never mistaken for the original. Thread-safe.
 */
final class Sealer {
  /*
   * sealed     = VERSION form (inner | nonce GCM(inner))
   * inner      = length(4) digest(32) payload
   * digest     = SHA-256(label, plain bytes), checked on every opening
   * label      = part, scope, id: also the data that GCM authenticates, with the two bytes before it
   *
   * A nonce is random, 96 bits: one key is good for 2^32 entries (NIST SP 800-38D, 8.3).
   */
  private static final byte VERSION = 1;
  private static final int DEFLATED = 1;
  private static final int ENCRYPTED = 2;
  private static final int HEADER_BYTES = 2;
  private static final int INNER_HEADER_BYTES = Integer.BYTES + Digests.SHA256_BYTES;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Optional<SecretKey> secret;
  private final Deflating deflating = new Deflating();
  private final SecureRandom random = new SecureRandom();

  Sealer(Optional<SecretKey> secret) {
    this.secret = secret;
  }

  /** Whether bytes at rest are encrypted. */
  boolean encrypts() {
    return secret.isPresent();
  }

  /** Seals a part of an entry. */
  byte[] seal(Key key, String part, byte[] plain) {
    byte[] label = label(key, part);
    byte[] digest = digest(label, plain);
    byte[] room = new byte[HEADER_BYTES + INNER_HEADER_BYTES + plain.length];
    int payload = deflating.deflate(plain, room, HEADER_BYTES + INNER_HEADER_BYTES);
    int form = payload < 0 ? 0 : DEFLATED;
    if (payload < 0) {
      System.arraycopy(plain, 0, room, HEADER_BYTES + INNER_HEADER_BYTES, plain.length);
      payload = plain.length;
    }
    ByteBuffer.wrap(room)
        .put(VERSION)
        .put((byte) (form | (encrypts() ? ENCRYPTED : 0)))
        .putInt(plain.length)
        .put(digest);
    byte[] open = Arrays.copyOf(room, HEADER_BYTES + INNER_HEADER_BYTES + payload);
    return secret.isPresent() ? encrypt(secret.get(), label, open) : open;
  }

  /**
   * Opens what {@link #seal} made for the same part of the same entry.
   *
   * @throws CorruptException if a bit of it is different
   */
  byte[] open(Key key, String part, byte[] sealed) throws CorruptException {
    if (sealed.length < HEADER_BYTES || sealed[0] != VERSION) {
      throw new CorruptException("no such version");
    }
    int form = sealed[1];
    if ((form & ~DEFLATED) != (encrypts() ? ENCRYPTED : 0)) {
      throw new CorruptException("form " + form);
    }
    byte[] label = label(key, part);
    byte[] open = secret.isPresent() ? decrypt(secret.get(), label, sealed) : sealed;
    if (open.length < HEADER_BYTES + INNER_HEADER_BYTES) {
      throw new CorruptException("cut short");
    }
    ByteBuffer inner = ByteBuffer.wrap(open).position(HEADER_BYTES);
    int length = inner.getInt();
    byte[] digest = new byte[Digests.SHA256_BYTES];
    inner.get(digest);
    byte[] plain =
        (form & DEFLATED) == 0
            ? Arrays.copyOfRange(open, inner.position(), open.length)
            : deflating.inflate(open, inner.position(), length);
    if (plain.length != length || !MessageDigest.isEqual(digest, digest(label, plain))) {
      throw new CorruptException("another digest");
    }
    return plain;
  }

  private byte[] encrypt(SecretKey with, byte[] label, byte[] open) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, with, nonce, open, label);
      int inner = open.length - HEADER_BYTES;
      byte[] sealed = new byte[HEADER_BYTES + NONCE_BYTES + cipher.getOutputSize(inner)];
      System.arraycopy(open, 0, sealed, 0, HEADER_BYTES);
      System.arraycopy(nonce, 0, sealed, HEADER_BYTES, NONCE_BYTES);
      cipher.doFinal(open, HEADER_BYTES, inner, sealed, HEADER_BYTES + NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new StoreException("cannot encrypt with the key given: " + e.getMessage(), e);
    }
  }

  private static byte[] decrypt(SecretKey with, byte[] label, byte[] sealed)
      throws CorruptException {
    if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new CorruptException("cut short");
    }
    try {
      byte[] nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, with, nonce, sealed, label);
      int start = HEADER_BYTES + NONCE_BYTES;
      byte[] inner = cipher.doFinal(sealed, start, sealed.length - start);
      byte[] open = new byte[HEADER_BYTES + inner.length];
      System.arraycopy(inner, 0, open, HEADER_BYTES, inner.length);
      return open;
    } catch (GeneralSecurityException e) {
      throw new CorruptException("altered, or sealed with another key", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey with, byte[] nonce, byte[] header, byte[] label)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header, 0, HEADER_BYTES);
    cipher.updateAAD(label);
    return cipher;
  }

  /** Part, scope and id; none of them holds a blank, so two labels never run into each other. */
  private static byte[] label(Key key, String part) {
    return (part + ' ' + key.scope() + ' ' + key.id() + ' ').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(byte[] label, byte[] plain) {
    MessageDigest sha = Digests.sha256();
    sha.update(label);
    sha.update(plain);
    return sha.digest();
  }
}
