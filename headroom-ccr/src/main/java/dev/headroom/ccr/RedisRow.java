package dev.headroom.ccr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as Redis keeps it, sealed. */
final class RedisRow {
  /** Fields that {@link #of} wants, in this order. */
  static final byte[][] FIELDS = {
    RedisScript.bytes("at"), RedisScript.bytes("details"), RedisScript.bytes("body")
  };

  private final long putAt;
  private final SealedRow sealed;
  private final byte[] details;

  private RedisRow(long putAt, byte[] details, SealedRow sealed) {
    this.putAt = putAt;
    this.details = details;
    this.sealed = sealed;
  }

  /** The row of these values; empty if the entry is not there, or not whole. */
  static Optional<RedisRow> of(Key key, List<byte @Nullable []> values) {
    byte[] at = values.get(0);
    byte[] details = values.get(1);
    byte[] body = values.get(2);
    if (at == null || details == null || body == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RedisRow(
            Long.parseLong(new String(at, StandardCharsets.US_ASCII)),
            details,
            new SealedRow(key, details, body)));
  }

  long putAt() {
    return putAt;
  }

  byte[] details() {
    return details;
  }

  SealedRow sealed() {
    return sealed;
  }
}
