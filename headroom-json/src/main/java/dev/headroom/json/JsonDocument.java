package dev.headroom.json;

import java.util.BitSet;

/**
 * A parsed document as arrays of source positions, 13 bytes a node: every value and key knows its
 * slice of the source, so that number text, escapes and key order are never rewritten.
 *
 * <p>Nodes stand in text order. A container is followed by its children; an object's children are
 * key, value, key, value. Node 0 is the whole; for NDJSON it is an array of the lines.
 */
final class JsonDocument {
  static final byte OBJECT = 0;
  static final byte ARRAY = 1;
  static final byte STRING = 2;
  static final byte KEY = 3;
  static final byte LITERAL = 4;

  final String text;
  final boolean lines;
  private final int[] starts;
  private final int[] ends;
  private final int[] nexts;
  private final byte[] kinds;
  private final int size;
  private final KeyNames keys;

  JsonDocument(String text, boolean lines, JsonNodes nodes, KeyNames keys) {
    this.text = text;
    this.lines = lines;
    this.starts = nodes.starts;
    this.ends = nodes.ends;
    this.nexts = nodes.nexts;
    this.kinds = nodes.kinds;
    this.size = nodes.size;
    this.keys = keys;
  }

  private JsonDocument(JsonDocument of, byte[] kinds) {
    this.text = of.text;
    this.lines = of.lines;
    this.starts = of.starts;
    this.ends = of.ends;
    this.nexts = of.nexts;
    this.kinds = kinds;
    this.size = of.size;
    this.keys = of.keys;
  }

  /** The same document in which some strings are words of it, shown as they are spelt. */
  JsonDocument withLiterals(BitSet nodes) {
    byte[] changed = kinds.clone();
    nodes.stream().forEach(node -> changed[node] = LITERAL);
    return new JsonDocument(this, changed);
  }

  int size() {
    return size;
  }

  /** First char of the node, an opening quote or bracket included. */
  int start(int node) {
    return starts[node];
  }

  /** After its last char. */
  int end(int node) {
    return ends[node];
  }

  /** The node after this one and all that is in it. */
  int next(int node) {
    return kinds[node] == KEY ? node + 1 : nexts[node];
  }

  byte kind(int node) {
    return kinds[node];
  }

  boolean isContainer(int node) {
    return kinds[node] <= ARRAY;
  }

  boolean isEmpty(int node) {
    return isContainer(node) && nexts[node] == node + 1;
  }

  /** Number of a key's spelling; equal spellings have equal numbers. */
  int keyId(int keyNode) {
    return nexts[keyNode];
  }

  /** A key as it is spelt in the source, without quotes. */
  String key(int keyId) {
    return keys.spelling(keyId);
  }

  /** A string's or key's slice without its quotes. */
  String inner(int node) {
    return text.substring(starts[node] + 1, ends[node] - 1);
  }

  String slice(int node) {
    return text.substring(starts[node], ends[node]);
  }

  boolean sameSlice(int a, int b) {
    int length = ends[a] - starts[a];
    return length == ends[b] - starts[b] && text.regionMatches(starts[a], text, starts[b], length);
  }
}
