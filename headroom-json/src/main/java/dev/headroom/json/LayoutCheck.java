package dev.headroom.json;

import java.util.Arrays;

/** Whether the white space of a document is what a layout prescribes, everywhere. */
final class LayoutCheck {
  private final JsonDocument doc;
  private final Layout layout;
  private int[] open = new int[32];
  private int depth;
  private int position;

  LayoutCheck(JsonDocument doc, Layout layout) {
    this.doc = doc;
    this.layout = layout;
  }

  boolean fits() {
    boolean first = true;
    for (int node = doc.lines ? 1 : 0; node < doc.size(); node++) {
      while (depth > 0 && doc.next(open[depth - 1]) == node) {
        if (!close()) {
          return false;
        }
        first = false;
      }
      boolean afterKey = node > 0 && doc.kind(node - 1) == JsonDocument.KEY;
      if (!(afterKey ? take(layout.colon()) : gap(first)) || position != doc.start(node)) {
        return false;
      }
      if (doc.isContainer(node)) {
        push(node);
        position++;
        first = true;
      } else {
        position = doc.end(node);
        first = false;
      }
    }
    while (depth > 0) {
      if (!close()) {
        return false;
      }
    }
    return (!layout.endsWithLine() || take(layout.lineEnd())) && position == doc.text.length();
  }

  /** What stands before a member or an item. */
  private boolean gap(boolean first) {
    if (depth == 0) {
      return position == 0 || take(layout.lineEnd());
    }
    return (first || take(layout.comma())) && indentation(depth);
  }

  private boolean close() {
    int container = open[--depth];
    boolean fine = doc.isEmpty(container) || indentation(depth);
    position++;
    return fine && position == doc.end(container);
  }

  private boolean indentation(int levels) {
    if (layout.indent() == null) {
      return true;
    }
    if (!take(layout.lineEnd())) {
      return false;
    }
    for (int i = 0; i < levels; i++) {
      if (!take(layout.indent())) {
        return false;
      }
    }
    return true;
  }

  private boolean take(String expected) {
    if (!doc.text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  private void push(int node) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = node;
  }
}
