package dev.headroom.json;

/** JSON pointers of nodes that are asked for in text order; linear in all. */
final class PointerPath {
  private final JsonDocument doc;
  private int[] open = new int[16];
  private int[] child = new int[16];
  private int[] index = new int[16];
  private int depth;

  PointerPath(JsonDocument doc) {
    this.doc = doc;
  }

  /** Pointer of a node, such as {@code /orders/0/items}; keys as spelt in the source. */
  String of(int node) {
    while (depth > 0 && doc.next(open[depth - 1]) <= node) {
      depth--;
    }
    if (depth == 0) {
      push(0);
    }
    while (open[depth - 1] != node) {
      int container = open[depth - 1];
      int at = child[depth - 1];
      while (next(at) <= node) {
        at = next(at);
        index[depth - 1]++;
      }
      child[depth - 1] = at;
      push(doc.kind(at) == JsonDocument.KEY ? at + 1 : at);
      if (container == open[depth - 1]) {
        throw new IllegalStateException("node " + node + " not found");
      }
    }
    StringBuilder out = new StringBuilder();
    for (int level = 0; level < depth - 1; level++) {
      out.append('/');
      int at = child[level];
      if (doc.kind(at) == JsonDocument.KEY) {
        out.append(doc.inner(at).replace("~", "~0").replace("/", "~1"));
      } else {
        out.append(index[level]);
      }
    }
    return out.toString();
  }

  private int next(int child) {
    return doc.kind(child) == JsonDocument.KEY ? doc.next(child + 1) : doc.next(child);
  }

  private void push(int node) {
    if (depth == open.length) {
      open = java.util.Arrays.copyOf(open, depth * 2);
      child = java.util.Arrays.copyOf(child, depth * 2);
      index = java.util.Arrays.copyOf(index, depth * 2);
    }
    open[depth] = node;
    child[depth] = node + 1;
    index[depth] = 0;
    depth++;
  }
}
