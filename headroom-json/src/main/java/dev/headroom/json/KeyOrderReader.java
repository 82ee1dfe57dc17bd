package dev.headroom.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that say which rows have their keys in another order: {@code keys of owner in
 * rows 3,7-9: id,name}.
 */
final class KeyOrderReader {
  private final HeaderCursor in;

  KeyOrderReader(HeaderCursor in) {
    this.in = in;
  }

  /** Reads all that stand here. */
  void read(RowTable table) throws IOException {
    while (true) {
      int from = in.position;
      in.skipBlanks();
      boolean own = in.text.startsWith("keys in rows ", in.position);
      if (!own && !in.text.startsWith("keys of ", in.position)) {
        in.position = from;
        return;
      }
      in.position += "keys ".length();
      FieldSpec group = own ? table.root : group(table.root);
      in.position += "in ".length();
      in.position += "rows ".length();
      int colon = in.text.indexOf(':', in.position);
      if (colon < 0) {
        throw new IOException("colon expected after char " + in.position);
      }
      int[] ranges = ranges(in.text.substring(in.position, colon));
      in.position = colon + 2;
      List<String> keys = new ArrayList<>();
      keys.add(in.name());
      while (in.at() == ',') {
        in.position++;
        keys.add(in.name());
      }
      in.expect('\n');
      group.orders.add(new FieldSpec.Order(keys, ranges));
    }
  }

  /** Follows {@code of owner.address} to a group. */
  private FieldSpec group(FieldSpec root) throws IOException {
    in.position += "of ".length();
    int end = in.text.indexOf(" in rows ", in.position);
    if (end < 0) {
      throw new IOException("group expected at char " + in.position);
    }
    String path = in.text.substring(in.position, end);
    in.position = end + 1;
    FieldSpec found = find(root, path);
    if (found == null) {
      throw new IOException("no such group");
    }
    return found;
  }

  private static @Nullable FieldSpec find(FieldSpec group, String path) {
    for (int i = 0; i < group.fields.size(); i++) {
      FieldSpec each = group.fields.get(i);
      String own = each.name == null ? Integer.toString(i + 1) : each.name;
      if (!each.isGroup()) {
        continue;
      }
      for (String name : new String[] {own, '"' + own + '"'}) {
        if (own.indexOf('.') >= 0 && name.equals(own)) {
          continue; // only in quotes, as a dot also leads to an inner group
        }
        if (path.equals(name)) {
          return each;
        }
        if (path.startsWith(name + '.')) {
          FieldSpec found = find(each, path.substring(name.length() + 1));
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static int[] ranges(String words) throws IOException {
    String[] parts = words.split(",");
    int[] ranges = new int[parts.length * 2];
    try {
      for (int i = 0; i < parts.length; i++) {
        int dash = parts[i].indexOf('-');
        ranges[2 * i] = Integer.parseInt(dash < 0 ? parts[i] : parts[i].substring(0, dash)) - 1;
        ranges[2 * i + 1] =
            dash < 0 ? ranges[2 * i] : Integer.parseInt(parts[i].substring(dash + 1)) - 1;
      }
    } catch (NumberFormatException e) {
      throw new IOException("row numbers expected", e);
    }
    return ranges;
  }
}
