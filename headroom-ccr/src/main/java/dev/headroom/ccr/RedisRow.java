package dev.headroom.ccr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as Redis keeps it, sealed. */
final class RedisRow {
  /** Fields that {@link #of} wants, in this order. */
  static final byte[][] FIELDS = {RedisScript.bytes("at"), RedisScript.bytes("sealed")};

  private final long putAt;
  private final SealedEntry sealed;

  private RedisRow(long putAt, SealedEntry sealed) {
    this.putAt = putAt;
    this.sealed = sealed;
  }

  /** The row of these values; empty if the entry is not there, or not whole. */
  static Optional<RedisRow> of(Key key, List<byte @Nullable []> values) {
    byte[] at = values.get(0);
    byte[] sealed = values.get(1);
    if (at == null || sealed == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RedisRow(
            Long.parseLong(new String(at, StandardCharsets.US_ASCII)),
            new SealedEntry(key, sealed)));
  }

  long putAt() {
    return putAt;
  }

  SealedEntry sealed() {
    return sealed;
  }
}
