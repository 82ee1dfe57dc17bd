package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are stated together: what they have in common once, with gaps, and for each of them
 * what stands in its gaps. All gaps but the last hold no blank.
 */
final class Family {
  private static final int MAX_GAPS = 5;

  /** What a gap costs in the common text, and what a row of values costs beside them. */
  private static final int GAP_COST = 3;

  private static final int ROW_COST = 2;

  /** Common pieces are looked for only in so many pairs; what is longer is one gap. */
  private static final int MAX_PAIRS = 10_000;

  /** A part of the common text, or a gap. */
  private static final class Part {
    /** The piece; null for a gap. */
    final @Nullable String piece;

    /** What each member has in the gap. */
    final List<String> values;

    Part(@Nullable String piece, List<String> values) {
      this.piece = piece;
      this.values = values;
    }

    boolean isBlank() {
      return piece != null && piece.charAt(0) == ' ';
    }

    String of(int member) {
      return piece == null ? values.get(member) : piece;
    }
  }

  private final List<Part> parts;
  private final int members;

  private Family(List<Part> parts, int members) {
    this.parts = parts;
    this.members = members;
  }

  /** The family of one pattern. */
  static Family of(List<String> pieces) {
    List<Part> parts = new ArrayList<>(pieces.size());
    for (String piece : pieces) {
      parts.add(new Part(piece, List.of()));
    }
    return new Family(parts, 1);
  }

  /** About how many tokens it takes to write this. */
  int cost() {
    int cost = ROW_COST;
    for (Part part : parts) {
      if (part.piece != null) {
        cost += Pieces.cost(part.piece);
        continue;
      }
      cost += GAP_COST;
      for (String value : part.values) {
        cost += valueCost(value);
      }
    }
    return cost + (gaps() > 0 ? ROW_COST * members : 0);
  }

  private static int valueCost(String value) {
    int cost = value.isEmpty() || Glyphs.of(value.charAt(0)) == Glyphs.DIGIT ? 1 : 0;
    for (String piece : Pieces.of(value)) {
      cost += Pieces.cost(piece);
    }
    return cost;
  }

  /** Whether the members differ at all. */
  boolean hasGaps() {
    return gaps() > 0;
  }

  private int gaps() {
    int gaps = 0;
    for (Part part : parts) {
      gaps += part.piece == null ? 1 : 0;
    }
    return gaps;
  }

  /** What all have in common, with a place for each gap. */
  String common() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(part.piece == null ? TableWriter.FAMILY : part.piece);
    }
    return out.toString();
  }

  /** What stands in the gaps of a member, blanks between. */
  String values(int member) {
    StringJoiner out = new StringJoiner(" ");
    for (Part part : parts) {
      if (part.piece == null) {
        out.add(part.of(member));
      }
    }
    return out.toString();
  }

  /** The family with one more member, as its last; null if they have too little in common. */
  @Nullable Family with(List<String> pieces) {
    int head = 0;
    int most = Math.min(parts.size(), pieces.size());
    while (head < most && pieces.get(head).equals(parts.get(head).piece)) {
      head++;
    }
    int tail = 0;
    int end = parts.size();
    int otherEnd = pieces.size();
    while (tail < most - head
        && pieces.get(otherEnd - 1 - tail).equals(parts.get(end - 1 - tail).piece)) {
      tail++;
    }
    int[] matched = matched(pieces, head, tail);
    List<Part> joined = joined(pieces, matched);
    return joined == null ? null : limited(joined);
  }

  /** For each part the piece it is equal to, in order; -1 where there is none. */
  private int[] matched(List<String> pieces, int head, int tail) {
    int[] matched = new int[parts.size()];
    Arrays.fill(matched, -1);
    for (int i = 0; i < head; i++) {
      matched[i] = i;
    }
    for (int i = 1; i <= tail; i++) {
      matched[parts.size() - i] = pieces.size() - i;
    }
    int height = parts.size() - head - tail;
    int width = pieces.size() - head - tail;
    if ((long) height * width > MAX_PAIRS) {
      return matched;
    }
    int[][] best = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      String piece = parts.get(head + i).piece;
      for (int j = width - 1; j >= 0; j--) {
        int equal = piece != null && piece.equals(pieces.get(head + j)) ? weight(piece) : 0;
        int skip = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = equal > 0 ? Math.max(skip, best[i + 1][j + 1] + equal) : skip;
      }
    }
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      String piece = parts.get(head + i).piece;
      if (piece != null
          && piece.equals(pieces.get(head + j))
          && best[i][j] == best[i + 1][j + 1] + weight(piece)) {
        matched[head + i++] = head + j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return matched;
  }

  private static int weight(String piece) {
    return piece.equals(Pieces.NEXT_LINE) ? 1000 : 1 + 4 * Pieces.cost(piece);
  }

  /** The parts of all members; null if they differ in their lines. */
  private @Nullable List<Part> joined(List<String> pieces, int[] matched) {
    List<Part> joined = new ArrayList<>();
    List<StringBuilder> gap = newGap();
    boolean open = false;
    int j = 0;
    for (int i = 0; i <= parts.size(); i++) {
      int next = i == parts.size() ? pieces.size() : matched[i];
      if (next >= 0) {
        for (; j < next; j++) {
          gap.get(members).append(pieces.get(j));
          open = true;
        }
        if (open && !close(gap, joined)) {
          return null;
        }
        gap = open ? newGap() : gap;
        open = false;
        if (i < parts.size()) {
          joined.add(parts.get(i));
          j++;
        }
      } else {
        for (int member = 0; member < members; member++) {
          gap.get(member).append(parts.get(i).of(member));
        }
        open = true;
      }
    }
    return joined;
  }

  private List<StringBuilder> newGap() {
    List<StringBuilder> gap = new ArrayList<>();
    for (int member = 0; member <= members; member++) {
      gap.add(new StringBuilder());
    }
    return gap;
  }

  private static boolean close(List<StringBuilder> gap, List<Part> joined) {
    List<String> values = new ArrayList<>();
    for (StringBuilder value : gap) {
      if (value.indexOf("\n") >= 0) {
        return false;
      }
      values.add(value.toString());
    }
    joined.add(new Part(null, values));
    return true;
  }

  /** Joins gaps until they are few, worth it, and only the last one holds blanks. */
  private @Nullable Family limited(List<Part> found) {
    List<Part> now = found;
    for (int g = 0; ; g++) {
      int first = gap(now, 0, g);
      int second = first < 0 ? -1 : gap(now, first + 1, 0);
      if (second < 0) {
        break;
      }
      boolean blank = hasBlank(now.get(first));
      int between = 0;
      boolean spaced = false;
      for (Part part : now.subList(first + 1, second)) {
        between += part.piece == null ? 0 : Pieces.cost(part.piece);
        spaced |= part.isBlank();
      }
      boolean last = gap(now, second + 1, 0) < 0;
      if (blank || between < GAP_COST && (!spaced || last) || g >= MAX_GAPS - 1) {
        List<Part> merged = merged(now, first, second);
        if (merged == null) {
          return null;
        }
        now = merged;
        g--;
      }
    }
    return filled(now);
  }

  /** Lets gaps begin earlier until each holds something in every member, which reads better. */
  private @Nullable Family filled(List<Part> found) {
    List<Part> now = found;
    for (int i = now.size() - 1; i >= 0; i--) {
      Part gap = now.get(i);
      if (gap.piece != null || !gap.values.contains("")) {
        continue;
      }
      boolean last = gap(now, i + 1, 0) < 0;
      int with = i - 1;
      if (with < 0 || now.get(with).isBlank()) {
        with = i + 1 < now.size() && !now.get(i + 1).isBlank() || !last ? i + 1 : with;
      }
      if (with < 0 || with == now.size() || !last && now.get(with).isBlank()) {
        return null;
      }
      List<Part> merged = merged(now, Math.min(i, with), Math.max(i, with));
      if (merged == null) {
        return null;
      }
      now = merged;
      i = Math.min(now.size(), i + 1);
    }
    return new Family(now, members + 1);
  }

  /** Index of the gap after so many others, from an index on; -1 if there is none. */
  private static int gap(List<Part> parts, int from, int others) {
    int left = others;
    for (int i = from; i < parts.size(); i++) {
      if (parts.get(i).piece == null && left-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasBlank(Part gap) {
    for (String value : gap.values) {
      if (value.indexOf(' ') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The parts with two gaps and what stands between them as one gap; null if it has a line end. */
  private @Nullable List<Part> merged(List<Part> from, int first, int second) {
    List<StringBuilder> gap = newGap();
    for (Part part : from.subList(first, second + 1)) {
      for (int member = 0; member <= members; member++) {
        gap.get(member).append(part.of(member));
      }
    }
    List<Part> merged = new ArrayList<>(from.subList(0, first));
    if (!close(gap, merged)) {
      return null;
    }
    merged.addAll(from.subList(second + 1, from.size()));
    return merged;
  }
}
