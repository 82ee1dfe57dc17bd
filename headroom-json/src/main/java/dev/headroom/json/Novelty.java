package dev.headroom.json;

import java.util.BitSet;

/**
 * How much of a value a reader has not seen further up: the share of its chars that lie in members
 * and items whose key and value stand there for the first time. One pass over the document; told
 * apart by hash, so that rarely something new passes for known.
 */
final class Novelty {
  private static final int BITS_PER_NODE = 16;
  private static final int SHORT = 64;
  private static final int MAX_BITS = 1 << 30;

  private final JsonDocument doc;

  /** Chars of new members before each node. */
  private final int[] before;

  Novelty(JsonDocument doc) {
    this.doc = doc;
    int nodes = doc.size();
    this.before = new int[nodes + 1];
    int bits = Integer.highestOneBit((int) Math.min(MAX_BITS, (long) nodes * BITS_PER_NODE));
    BitSet seen = new BitSet(bits);
    for (int node = 0; node < nodes; node++) {
      int fresh = 0;
      if (!doc.isContainer(node) && doc.kind(node) != JsonDocument.KEY) {
        boolean member = node > 0 && doc.kind(node - 1) == JsonDocument.KEY;
        int hash = hash(node, member ? hash(node - 1, 1) : 1);
        int slot = (hash ^ hash >>> 15) & bits - 1;
        if (!seen.get(slot)) {
          seen.set(slot);
          fresh = doc.end(node) - doc.start(member ? node - 1 : node);
        }
      }
      before[node + 1] = before[node] + fresh;
    }
  }

  private int hash(int node, int seed) {
    int hash = seed;
    for (int i = doc.start(node); i < doc.end(node); i++) {
      hash = hash * 31 + doc.text.charAt(i);
    }
    return hash * 0x9E3779B1;
  }

  /**
   * Where a value stands among values of one kind: up to {@code most} if it is short and new, one
   * less for each doubling of its length, two less for each halving of what is new in it; not below
   * {@code least}.
   */
  byte weight(int node, int least, int most) {
    int length = Math.max(1, doc.end(node) - doc.start(node));
    int fresh = Math.min(length, before[doc.next(node)] - before[node]);
    int weight = most - log2(length / SHORT + 1);
    weight -= fresh == 0 ? most : 2 * log2(length / fresh);
    return (byte) Math.max(least, weight);
  }

  private static int log2(int number) {
    return 31 - Integer.numberOfLeadingZeros(number);
  }
}
