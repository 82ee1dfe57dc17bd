package dev.headroom;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every text form that can be read, by id. Immutable, thread-safe. */
final class Formats {
  private static final int MAX_DEPTH = 8;

  private final Map<String, Format> byId = new LinkedHashMap<>();

  Formats(Collection<Compressor> compressors) {
    register(new JoinedFormat(), "the engine");
    for (Compressor compressor : compressors) {
      for (Format format : compressor.formats()) {
        register(format, compressor.getClass().getName());
      }
    }
  }

  private void register(Format format, String owner) {
    Format earlier = byId.putIfAbsent(format.id(), format);
    if (earlier != null && earlier.getClass() != format.getClass()) {
      throw new IllegalStateException(
          "format " + format.id() + " of " + owner + " is also " + earlier.getClass().getName());
    }
  }

  /** The format of this id. */
  Optional<Format> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Writes what a text of a format shows, with the texts of other formats in it. */
  void decode(Format format, String text, Appendable out) throws IOException {
    decode(format, text, out, 0);
  }

  private void decode(Format format, String text, Appendable out, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("nested too deep");
    }
    format.decode(
        text,
        out,
        (inner, to) ->
            decode(
                reading(inner).orElseThrow(() -> new IOException("a part has an unknown form")),
                inner,
                to,
                depth + 1));
  }

  /** The first format that takes a text for its own, by its first line. */
  Optional<Format> reading(String text) {
    String firstLine = Format.firstLine(text);
    if (firstLine.isEmpty()) {
      return Optional.empty();
    }
    for (Format format : byId.values()) {
      if (format.reads(firstLine)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
