package dev.headroom.ccr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of bytes at rest: packed where that is shorter, encrypted where there is a key, and
 * always under the SHA-256 of what they are and whose they are, so that bytes which were altered,
 * or moved to another entry, are never mistaken for the original. Thread-safe.
 */
final class Sealer {
  /*
   * sealed     = VERSION form (inner | nonce GCM(inner))
   * inner      = digest(32) part*
   * part       = length(4) size(4) bytes(size); packed where they are fewer than their length
   * digest     = SHA-256(label, part*), checked before anything is unpacked
   * label      = form, scope, id: also the data that GCM authenticates
   *
   * A nonce is random, 96 bits: one key is good for 2^32 entries (NIST SP 800-38D, 8.3).
   */
  private static final byte VERSION = 1;
  private static final int OPEN = 0;
  private static final int ENCRYPTED = 1;
  private static final int HEADER_BYTES = 2;
  private static final int PARTS_START = HEADER_BYTES + Digests.SHA256_BYTES;
  private static final int PART_HEADER_BYTES = 2 * Integer.BYTES;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Optional<SecretKey> secret;
  private final SecureRandom random = new SecureRandom();

  Sealer(Optional<SecretKey> secret) {
    this.secret = secret;
  }

  /** Whether bytes at rest are encrypted. */
  boolean encrypts() {
    return secret.isPresent();
  }

  /** Seals the parts of an entry together. */
  byte[] seal(Key key, byte[]... parts) {
    int most = PARTS_START;
    for (byte[] part : parts) {
      most += PART_HEADER_BYTES + Packing.room(part.length);
    }
    byte[] room = new byte[most];
    int end = PARTS_START;
    for (byte[] part : parts) {
      end = write(part, room, end);
    }
    byte[] label = label(key);
    room[0] = VERSION;
    room[1] = (byte) form();
    System.arraycopy(digest(label, room, end), 0, room, HEADER_BYTES, Digests.SHA256_BYTES);
    byte[] open = Arrays.copyOf(room, end);
    return secret.isPresent() ? encrypt(secret.get(), label, open) : open;
  }

  /** Writes a part; where it ends. */
  private static int write(byte[] part, byte[] room, int at) {
    int start = at + PART_HEADER_BYTES;
    int size = Packing.pack(part, room, start);
    if (size < 0) {
      size = part.length;
      System.arraycopy(part, 0, room, start, size);
    }
    ByteBuffer.wrap(room).putInt(at, part.length).putInt(at + Integer.BYTES, size);
    return start + size;
  }

  /**
   * Opens what {@link #seal} made for the same entry.
   *
   * @throws CorruptException if a bit of it is different
   */
  List<byte[]> open(Key key, byte[] sealed) throws CorruptException {
    if (sealed.length < HEADER_BYTES || sealed[0] != VERSION || sealed[1] != form()) {
      throw new CorruptException("another form");
    }
    byte[] label = label(key);
    byte[] open = secret.isPresent() ? decrypt(secret.get(), label, sealed) : sealed;
    if (open.length < PARTS_START) {
      throw new CorruptException("cut short");
    }
    byte[] digest = Arrays.copyOfRange(open, HEADER_BYTES, PARTS_START);
    if (!MessageDigest.isEqual(digest, digest(label, open, open.length))) {
      throw new CorruptException("another digest");
    }
    List<byte[]> parts = new ArrayList<>(2);
    int at = PARTS_START;
    while (at < open.length) {
      at = read(open, at, parts);
    }
    return parts;
  }

  /** Reads a part; where it ends. */
  private static int read(byte[] open, int at, List<byte[]> parts) throws CorruptException {
    int start = at + PART_HEADER_BYTES;
    if (start > open.length) {
      throw new CorruptException("cut short");
    }
    int length = ByteBuffer.wrap(open).getInt(at);
    int size = ByteBuffer.wrap(open).getInt(at + Integer.BYTES);
    if (size < 0 || size > open.length - start) {
      throw new CorruptException("size " + size);
    }
    parts.add(
        size < length
            ? Packing.unpack(open, start, size, length)
            : Arrays.copyOfRange(open, start, start + size));
    return start + size;
  }

  private byte[] encrypt(SecretKey with, byte[] label, byte[] open) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, with, nonce, label);
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
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, with, nonce, label);
      int start = HEADER_BYTES + NONCE_BYTES;
      byte[] inner = cipher.doFinal(sealed, start, sealed.length - start);
      byte[] open = new byte[HEADER_BYTES + inner.length];
      System.arraycopy(inner, 0, open, HEADER_BYTES, inner.length);
      return open;
    } catch (GeneralSecurityException e) {
      throw new CorruptException("altered, or sealed with another key", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey with, byte[] nonce, byte[] label)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label);
    return cipher;
  }

  private int form() {
    return encrypts() ? ENCRYPTED : OPEN;
  }

  /** Form, scope and id; none of them holds a blank, so two never run into each other. */
  private byte[] label(Key key) {
    return (form() + " " + key.scope() + ' ' + key.id() + ' ').getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] digest(byte[] label, byte[] open, int end) {
    MessageDigest sha = Digests.sha256();
    sha.update(label);
    sha.update(open, PARTS_START, end - PARTS_START);
    return sha.digest();
  }
}
