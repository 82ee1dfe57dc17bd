package dev.headroom.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps originals (compress, cache, retrieve). Bytes in, the same bytes out, or a reason. Entries
 * of one scope are invisible to every other. Thread-safe.
 *
 * <p>A normal return of {@link #put} is the receipt without which no marker is written, so a store
 * acknowledges only what it will still have at the durability it states. A store that is full of
 * pinned entries, read-only or unreachable throws; the engine then leaves nothing out.
 */
public interface CcrStore extends AutoCloseable {
  /** Why an entry cannot be had. */
  enum Reason {
    /** Never seen in this scope, or so long ago that even the reason is forgotten. */
    UNKNOWN,
    /** Made room for newer entries. */
    EVICTED,
    /** Older than the store keeps entries. */
    EXPIRED,
    /** Issued, but in another scope; only said by stores that may tell. */
    OTHER_SCOPE,
    /** Stored bytes do not match their digest. */
    CORRUPT,
    /** The store cannot be reached now; the same call may succeed later. */
    UNAVAILABLE
  }

  /**
   * An original and where its units lie.
   *
   * @param id {@code h} and 24 decimal digits, computed by the engine over scope and bytes
   * @param bytes the content; not copied, not to be altered
   * @param mediaType such as {@code text/plain; charset=utf-8}
   * @param addresses one encoded table per group of units, written and read by the engine
   * @param writtenBy name of the compressor, for names that no unit carries
   */
  record Entry(
      String id, byte[] bytes, String mediaType, List<byte[]> addresses, String writtenBy) {
    /** Copies the list, not the arrays. */
    public Entry {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * Keeps an entry. An entry of the same id in this scope stays, and gains the address tables it
   * does not have yet.
   *
   * @throws Exception if the entry was not taken; nothing of it can be seen then
   */
  void put(String scope, Entry entry) throws Exception;

  /**
   * Remembers that a text which was handed out came from an entry of this scope. A text that is
   * linked again belongs to the later entry, and counts as young again. Links are kept for at least
   * twice as many texts as there may be entries, and outlive their entries.
   *
   * @param textSha256 lower-case hex
   * @throws Exception if the entry is not here, or the link was not kept
   */
  void link(String scope, String textSha256, String id) throws Exception;

  /**
   * Keeps an entry, as {@link #put} does, and links a text to it, as {@link #link} does. A store
   * that has transactions does both in one, so that an entry which was not there before is seen
   * together with its link or not at all; this default, for those that have none, does one after
   * the other.
   *
   * @throws Exception if the entry was not taken or the link was not kept
   */
  default void putLinked(String scope, Entry entry, String textSha256) throws Exception {
    put(scope, entry);
    link(scope, textSha256, entry.id());
  }

  /** The entry, its bytes verified against their full digest; empty with {@link #why}. */
  Optional<Entry> get(String scope, String id);

  /**
   * Whether {@link #get} has an entry to verify, without verifying it: for callers who have its
   * bytes already and only ask whether it is still kept. Stores that can, answer without reading
   * the bytes.
   */
  default boolean has(String scope, String id) {
    return get(scope, id).isPresent();
  }

  /** Id which a handed-out text was linked to; may outlive the entry. */
  Optional<String> linked(String scope, String textSha256);

  /**
   * Whether texts may be linked in this scope; false only if none is. Asked before a long text is
   * hashed for {@link #linked}, so a store that would need long to tell says true, as this default
   * does.
   */
  default boolean mayHaveLinks(String scope) {
    return true;
  }

  /** Why {@link #get} finds nothing. */
  Reason why(String scope, String id);

  /**
   * Keeps an entry from eviction until the pin is closed or the lease is over, whichever is first.
   * Pinning what is not there does nothing.
   */
  Pin pin(String scope, String id, Duration lease);

  /** Closes the store; entries of a durable store stay. */
  @Override
  void close();

  /** Holds an entry; closing twice does nothing. */
  interface Pin extends AutoCloseable {
    @Override
    void close();
  }
}
