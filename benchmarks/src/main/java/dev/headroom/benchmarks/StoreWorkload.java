package dev.headroom.benchmarks;

import dev.headroom.spi.CcrStore.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Entries that follow from a number, so that a program that was not there when one was put can tell
 * whether it came back whole. Of 1 to 20 KB unless told otherwise, shaped like log lines.
 */
final class StoreWorkload {
  /** Scope of all entries. */
  static final String SCOPE = "workload";

  private static final int TEXT_BYTES = 1 << 20;
  private static final int LEAST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 20 << 10;

  private StoreWorkload() {}

  /** Made when it is first needed. */
  private static final class Text {
    private static final byte[] LINES = logLines(TEXT_BYTES);
  }

  static Entry entry(long number) {
    return entry(
        number, LEAST_BYTES + new SplittableRandom(number).nextInt(MOST_BYTES - LEAST_BYTES));
  }

  /** An entry of so many bytes, at least 8. */
  static Entry entry(long number, int size) {
    byte[] text = Text.LINES;
    SplittableRandom random = new SplittableRandom(~number);
    byte[] bytes = new byte[size];
    int from = random.nextInt(text.length - Math.min(size, text.length - 1));
    for (int at = 0; at < size; at += text.length) {
      System.arraycopy(text, from, bytes, at, Math.min(size - at, text.length - from));
    }
    ByteBuffer.wrap(bytes).putLong(number);
    byte[] address = ByteBuffer.allocate(16).putLong(number).putLong(size).array();
    return new Entry(id(number), bytes, "text/plain; charset=utf-8", List.of(address), "workload");
  }

  /** An entry of so many bytes, at least 8, that no codec shortens. */
  static Entry noise(long number, int size) {
    byte[] bytes = new byte[size];
    new Random(number).nextBytes(bytes);
    return new Entry(id(number), bytes, "application/octet-stream", List.of(), "workload");
  }

  static String id(long number) {
    return "h" + Long.toString(1_000_000_000_000L + number) + "00000000000";
  }

  /** Digest of a text that the entry of this number was handed out as. */
  static String link(long number) {
    byte[] digest = new byte[32];
    new Random(number).nextBytes(digest);
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] logLines(int size) {
    Random random = new Random(8);
    String[] levels = {"INFO ", "WARN ", "DEBUG", "ERROR"};
    String[] verbs = {"accepted", "rejected", "forwarded", "retried", "dropped", "scheduled"};
    StringBuilder lines = new StringBuilder(size + 200);
    String request = "";
    for (long at = 0; lines.length() < size; at += random.nextInt(900)) {
      request = at % 3 == 0 ? Integer.toHexString(random.nextInt()) : request;
      lines
          .append("2026-01-01T00:")
          .append(10 + at / 60_000 % 50)
          .append(':')
          .append(10 + at / 1000 % 50)
          .append(' ')
          .append(levels[random.nextInt(levels.length)])
          .append(" [worker-")
          .append(random.nextInt(16))
          .append("] request ")
          .append(request)
          .append(' ')
          .append(verbs[random.nextInt(verbs.length)])
          .append(" in ")
          .append(random.nextInt(2_000))
          .append(" ms, ")
          .append(random.nextInt(100_000))
          .append(" bytes\n");
    }
    return lines.substring(0, size).getBytes(StandardCharsets.US_ASCII);
  }
}
