package dev.headroom.json;

import dev.headroom.spi.Units;
import dev.headroom.spi.Weights;
import dev.headroom.table.ErrorText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes units of what stands in the document's line: members and items of every container that is
 * not small, down to pieces of long strings. What holds a table stays.
 */
final class MemberUnits implements LooseWriter.Placeholders {
  private static final int MIN_SPLIT = 400;
  private static final int MOST_SPLITS = 60;
  private static final int MAX_GROUPS = 20_000;
  private static final int SHORT = 100;
  private static final int MIN_REPEAT = 40;
  private static final int SAYS_NOTHING = 2;
  private static final byte NEAR_THE_TOP = 70;
  private static final byte SMALL = 62;
  private static final byte LITTLE = 40;
  private static final byte PIECE = 20;
  private static final int TOP = 2;

  private final JsonDocument doc;
  private final UnitList units;
  private final PointerPath path;
  private final int[] tables;
  private final boolean[] holdsTable;
  private final int leastSplit;
  private final Set<String> errors = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private int[] open = new int[32];
  private int[] groups = new int[32];
  private int depth;

  MemberUnits(JsonDocument doc, List<JsonFold.Placed> placed, UnitList units) {
    this.doc = doc;
    this.units = units;
    this.path = new PointerPath(doc);
    this.tables = placed.stream().mapToInt(JsonFold.Placed::node).toArray();
    this.holdsTable = new boolean[doc.size()];
    this.leastSplit = Math.max(MIN_SPLIT, doc.text.length() / MOST_SPLITS);
    markHolders();
  }

  /** A container holds a table if one begins inside it. */
  private void markHolders() {
    int[] around = new int[32];
    int levels = 0;
    int next = 0;
    for (int node = 0; node < doc.size() && next < tables.length; node++) {
      while (levels > 0 && doc.next(around[levels - 1]) <= node) {
        levels--;
      }
      if (node == tables[next]) {
        for (int i = levels - 1; i >= 0 && !holdsTable[around[i]]; i--) {
          holdsTable[around[i]] = true;
        }
        holdsTable[node] = true;
        next++;
        node = doc.next(node) - 1;
      } else if (doc.isContainer(node)) {
        if (levels == around.length) {
          around = Arrays.copyOf(around, levels * 2);
        }
        around[levels++] = node;
      }
    }
  }

  @Override
  public boolean append(int node, StringBuilder out) {
    if (Arrays.binarySearch(tables, node) < 0) {
      if (doc.kind(node) == JsonDocument.STRING) {
        cut(node, out);
      }
      return false;
    }
    out.append("<rows>");
    return true;
  }

  @Override
  public void begins(int node, int at) {
    boolean inGroup = depth > 0 && groups[depth - 1] >= 0;
    int parent = depth == 0 ? -1 : open[depth - 1];
    int unit = parent;
    if (inGroup && !holdsTable[node]) {
      boolean member = doc.kind(node - 1) == JsonDocument.KEY;
      int source = doc.start(member ? node - 1 : node);
      unit = units.add(groups[depth - 1], parent, at, weight(node), source, doc.end(node));
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      groups = Arrays.copyOf(groups, depth * 2);
    }
    open[depth] = unit;
    groups[depth] = isSplit(node) ? group(node) : -1;
    depth++;
  }

  private boolean isSplit(int node) {
    boolean split = depth == 0 || groups[depth - 1] >= 0;
    return split
        && doc.isContainer(node)
        && Arrays.binarySearch(tables, node) < 0
        && doc.end(node) - doc.start(node) >= leastSplit
        && units.groups() < MAX_GROUPS;
  }

  private int group(int node) {
    String noun = doc.kind(node) == JsonDocument.OBJECT ? "fields" : "items";
    return units.group(Units.Group.of(path.of(node), noun));
  }

  @Override
  public void ends(int node, int at) {
    int unit = open[--depth];
    if (unit >= 0 && (depth == 0 || unit != open[depth - 1])) {
      units.end(unit, at);
    }
  }

  private byte weight(int node) {
    int length = doc.end(node) - doc.start(node);
    if (length >= MIN_REPEAT && length <= doc.text.length() / 8 && !seen.add(doc.slice(node))) {
      return Weights.LOW;
    }
    if (doc.kind(node) == JsonDocument.STRING) {
      String error = ErrorText.error(doc.text, doc.start(node) + 1, doc.end(node) - 1);
      if (error != null && errors.add(error)) {
        return Weights.HIGH;
      }
    }
    if (length <= SAYS_NOTHING) {
      return LITTLE;
    }
    if (doc.isContainer(node)) {
      return bySize(length);
    }
    byte small = depth <= TOP ? NEAR_THE_TOP : SMALL;
    return length <= SHORT ? small : Weights.NORMAL;
  }

  /** Small lists of records pass whole before large ones; what is split ranks by its parts. */
  private static byte bySize(int length) {
    int weight = SMALL + 2;
    for (int size = SHORT; size < length && weight > Weights.LOW; size *= 2) {
      weight -= 3;
    }
    return (byte) Math.max(Weights.LOW, weight);
  }

  /** A long string is cut behind its first words; how it is spelt does not matter for that. */
  private void cut(int node, StringBuilder out) {
    int start = doc.start(node) + 1;
    int end = doc.end(node) - 1;
    int quote = LooseWriter.isBare(doc.text, start, end) ? 0 : 1;
    units.cut(open[depth - 1], out.length() + quote, start, end - start, PIECE);
  }
}
