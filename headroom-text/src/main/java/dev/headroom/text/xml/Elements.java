package dev.headroom.text.xml;

import java.util.Arrays;

/** Elements of a document in the order of their start tags, in arrays. Not thread-safe. */
final class Elements {
  private static final int FIELDS = 6;

  private int[] fields = new int[64 * FIELDS];
  private int size;

  /**
   * Adds an element whose end is not known yet.
   *
   * @param parent number of the element around it, or -1
   * @param start where its start tag begins, or the comments right before it
   * @param name where its name begins
   * @param nameEnd index after its name
   * @param body index after its start tag
   * @return its number
   */
  int open(int parent, int start, int name, int nameEnd, int body) {
    if (fields.length < (size + 1) * FIELDS) {
      fields = Arrays.copyOf(fields, fields.length * 2);
    }
    int at = size * FIELDS;
    fields[at] = parent;
    fields[at + 1] = start;
    fields[at + 2] = name;
    fields[at + 3] = nameEnd;
    fields[at + 4] = body;
    return size++;
  }

  void close(int element, int end) {
    fields[element * FIELDS + 5] = end;
  }

  int size() {
    return size;
  }

  int parent(int element) {
    return fields[element * FIELDS];
  }

  int start(int element) {
    return fields[element * FIELDS + 1];
  }

  int nameStart(int element) {
    return fields[element * FIELDS + 2];
  }

  int nameEnd(int element) {
    return fields[element * FIELDS + 3];
  }

  /** Index after the start tag. */
  int body(int element) {
    return fields[element * FIELDS + 4];
  }

  /** Index after the end tag. */
  int end(int element) {
    return fields[element * FIELDS + 5];
  }

  /** The name without its prefix. */
  String localName(String text, int element) {
    int end = nameEnd(element);
    int colon = text.lastIndexOf(':', end - 1);
    return text.substring(colon >= nameStart(element) ? colon + 1 : nameStart(element), end);
  }
}
