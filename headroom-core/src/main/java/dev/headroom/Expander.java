package dev.headroom;

import dev.headroom.internal.mark.Markers;
import dev.headroom.spi.CcrStore;
import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.Optional;

/** Finds what a text came from: by its hash in the store, else by a format. Thread-safe. */
final class Expander {
  private final Formats formats;
  private final Originals originals;
  private final int maxChars;

  Expander(Formats formats, Originals originals, int maxChars) {
    this.formats = formats;
    this.originals = originals;
    this.maxChars = maxChars;
  }

  /** What the text came from, as this scope knows. Never searches inside the text. */
  Expansion expand(String text, Scope scope) {
    Optional<Handle> handle = originals.linked(scope, text);
    Optional<Originals.Stored> stored = handle.flatMap(originals::get);
    if (stored.isPresent()) {
      return Expansion.exact(stored.get().text());
    }
    Optional<Expansion> read = read(text);
    if (read.isPresent()) {
      return read.get();
    }
    if (handle.isPresent()) {
      return new Expansion.Missing(originals.why(handle.get()));
    }
    return mayBeOurs(text, scope)
        ? new Expansion.Missing(CcrStore.Reason.UNAVAILABLE)
        : new Expansion.NotOurs();
  }

  /** Whether a text names an original, and the store that would know cannot be asked now. */
  private boolean mayBeOurs(String text, Scope scope) {
    return Markers.marks(text).stream()
        .flatMap(mark -> mark.id().stream())
        .findFirst()
        .filter(id -> originals.why(new Handle(scope, id)) == CcrStore.Reason.UNAVAILABLE)
        .isPresent();
  }

  /** Whether a text, as a whole, is one that we handed out or retrieved. */
  boolean isOurs(String text, Scope scope) {
    return originals.linked(scope, text).isPresent()
        || Markers.retrievedFrom(text)
            .map(id -> originals.isIssued(new Handle(scope, id)))
            .orElse(false)
        || read(text).isPresent();
  }

  /** What a form says; a format that fails, in whatever way, has not read it. */
  private Optional<Expansion> read(String text) {
    try {
      Optional<Format> format = formats.reading(text);
      if (format.isEmpty()) {
        return Optional.empty();
      }
      Sinks.Bounded sink = new Sinks.Bounded(maxChars);
      formats.decode(format.get(), text, sink);
      return Optional.of(
          format.get().bytesExact(text)
              ? Expansion.exact(sink.text())
              : new Expansion.SameValue(sink.text()));
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
