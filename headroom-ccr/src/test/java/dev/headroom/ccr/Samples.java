package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Entries that follow from a number. */
final class Samples {
  static final String SCOPE = "scope";

  private Samples() {}

  static Entry entry(int number, int size) {
    byte[] bytes = new byte[size];
    new Random(number).nextBytes(bytes);
    return entry(number, bytes);
  }

  static Entry text(int number, String text) {
    return entry(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(int number, byte[] bytes) {
    return new Entry(id(number), bytes, "text/plain", List.of(new byte[] {(byte) number}), "test");
  }

  static String id(int number) {
    return "h" + (100_000_000_000_000_000L + number) + "000000";
  }

  static SecretKey key(int number) {
    byte[] key = new byte[32];
    new Random(number).nextBytes(key);
    return new SecretKeySpec(key, "AES");
  }
}
