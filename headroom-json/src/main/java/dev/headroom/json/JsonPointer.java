package dev.headroom.json;

import dev.headroom.spi.Span;
import java.util.Optional;

/** Finds the value of a JSON pointer (RFC 6901) in a source text. */
final class JsonPointer {
  private JsonPointer() {}

  static Optional<Span> find(String original, String pointer) {
    if (!pointer.startsWith("/")) {
      return Optional.empty();
    }
    JsonDocument doc = JsonScanner.scan(original, null);
    if (doc == null) {
      doc = JsonScanner.scanLines(original, null);
    }
    if (doc == null) {
      return Optional.empty();
    }
    int node = 0;
    for (String part : pointer.substring(1).split("/", -1)) {
      node = child(doc, node, part.replace("~1", "/").replace("~0", "~"));
      if (node < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Span(doc.start(node), doc.end(node)));
  }

  private static int child(JsonDocument doc, int container, String name) {
    if (!doc.isContainer(container)) {
      return -1;
    }
    int index = 0;
    for (int node = container + 1; node < doc.next(container); node = doc.next(node)) {
      boolean key = doc.kind(node) == JsonDocument.KEY;
      boolean hit = key ? doc.inner(node).equals(name) : name.equals(Integer.toString(index++));
      node = key ? node + 1 : node;
      if (hit) {
        return node;
      }
    }
    return -1;
  }
}
