package dev.headroom.ccr;

/**
 * How much a store holds, in all scopes, whichever process put it there.
 *
 * @param entries originals that can be had
 * @param bytes what they take at rest, each with {@link StoreBuilder#ENTRY_OVERHEAD_BYTES} for its
 *     place in the tables
 */
public record StoreSize(long entries, long bytes) {
  boolean fits(long moreEntries, long moreBytes, Settings within) {
    return entries + moreEntries <= within.maxEntries() && bytes + moreBytes <= within.maxBytes();
  }
}
