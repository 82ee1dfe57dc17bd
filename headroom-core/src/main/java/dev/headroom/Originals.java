package dev.headroom;

import dev.headroom.internal.mark.Ids;
import dev.headroom.internal.store.AddressTable;
import dev.headroom.internal.text.Digests;
import dev.headroom.internal.text.Wtf8;
import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import dev.headroom.spi.Units;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine's only way to the store: texts to bytes, ids, verification. Whatever a store throws
 * when it reads is a missing entry; whatever it throws when it writes means that there is no
 * receipt. Thread-safe.
 */
final class Originals {
  private static final String MEDIA_TYPE = "text/plain; charset=utf-8";

  /** To hash a text of so many chars takes longer than to ask a store one more question. */
  private static final int LONG_CHARS = 1 << 16;

  private final CcrStore store;
  private final byte @Nullable [] idKey;
  private final RecentOriginals recent = new RecentOriginals();

  Originals(CcrStore store, byte @Nullable [] idKey) {
    this.store = store;
    this.idKey = idKey;
  }

  /** An original with the tables of its units. */
  record Stored(String text, List<AddressTable> tables, String writtenBy) {}

  /**
   * Keeps a content and what text it is handed out as; empty if the store did not take both.
   *
   * @param handle its own, as {@link #handleFor} has it
   */
  Optional<Handle> keep(
      Handle handle, String content, Units units, String writtenBy, String handedOut) {
    List<byte[]> addresses = AddressTable.of(units).stream().map(AddressTable::encode).toList();
    Entry entry = new Entry(handle.id(), Wtf8.encode(content), MEDIA_TYPE, addresses, writtenBy);
    recent.drop(handle);
    try {
      store.putLinked(handle.scope().name(), entry, Digests.sha256Hex(handedOut));
      return Optional.of(handle);
    } catch (Exception | LinkageError | StackOverflowError e) {
      Interrupts.restore(e);
      return Optional.empty();
    }
  }

  /** Id that a content would be stored under. */
  Handle handleFor(Scope scope, String content) {
    return new Handle(scope, Ids.of(scope.name(), content, idKey));
  }

  /** What a text that was handed out in this scope came from. */
  Optional<Handle> linked(Scope scope, String text) {
    try {
      if (text.length() > LONG_CHARS && !store.mayHaveLinks(scope.name())) {
        return Optional.empty();
      }
      return store.linked(scope.name(), Digests.sha256Hex(text)).map(id -> new Handle(scope, id));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /**
   * The original, its id verified; empty with {@link #why}. One that was read lately, and that the
   * store still keeps, is not read again: a model asks for page after page of the same one.
   */
  Optional<Stored> get(Handle handle) {
    Optional<Stored> known = recent.find(handle);
    return known.isPresent() && isKept(handle) ? known : read(handle);
  }

  private boolean isKept(Handle handle) {
    try {
      return store.has(handle.scope().name(), handle.id());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return false;
    }
  }

  /** The original as the store has it now. */
  Optional<Stored> read(Handle handle) {
    recent.drop(handle);
    try {
      Optional<Entry> found = store.get(handle.scope().name(), handle.id());
      if (found.isEmpty() || !isIntact(handle, found.get())) {
        return Optional.empty();
      }
      Entry entry = found.get();
      List<AddressTable> tables = new ArrayList<>();
      for (byte[] address : entry.addresses()) {
        tables.add(AddressTable.decode(address));
      }
      Stored stored = new Stored(Wtf8.decode(entry.bytes()), tables, entry.writtenBy());
      recent.keep(handle, stored);
      return Optional.of(stored);
    } catch (RuntimeException | IOException | LinkageError | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Why an original cannot be had. */
  Reason why(Handle handle) {
    try {
      Optional<Entry> found = store.get(handle.scope().name(), handle.id());
      return found.isPresent() ? Reason.CORRUPT : store.why(handle.scope().name(), handle.id());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Reason.UNAVAILABLE;
    }
  }

  /** Whether the store ever issued this id in this scope, as far as it remembers. */
  boolean isIssued(Handle handle) {
    try {
      return store.get(handle.scope().name(), handle.id()).isPresent()
          || store.why(handle.scope().name(), handle.id()) != Reason.UNKNOWN;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return false;
    }
  }

  private boolean isIntact(Handle handle, Entry entry) {
    return entry.id().equals(handle.id())
        && Ids.of(handle.scope().name(), entry.bytes(), idKey).equals(handle.id());
  }
}
