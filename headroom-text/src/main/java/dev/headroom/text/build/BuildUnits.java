package dev.headroom.text.build;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.Signals;

/** The lines of build output as units; pieces of very long lines as units inside them. */
final class BuildUnits {
  /** A line beyond this many chars falls into pieces, so that an error in it can be shown. */
  private static final int LONG = 1_500;

  private static final int PIECE = 240;

  private final String original;
  private final LineTable lines;
  private final CleanText clean;
  private final String text;
  private final Units.Builder units;
  private final int lineGroup;
  private final int pieceGroup;

  private BuildUnits(String original, LineTable lines, CleanText clean, String text) {
    this.original = original;
    this.lines = lines;
    this.clean = clean;
    this.text = text;
    this.units = Units.of(text);
    this.lineGroup = units.group(Group.lines());
    this.pieceGroup = units.group(Group.of("", "chars").numbered(Numbering.CHARS));
  }

  /** Units of a text, which is the clean one or, where nothing was taken out, the original. */
  static Units of(String original, LineTable lines, CleanText clean, String text, float[] scores) {
    BuildUnits all = new BuildUnits(original, lines, clean, text);
    for (int i = 0; i < lines.size(); i++) {
      all.line(i, weight(scores[i]));
    }
    return all.units.build();
  }

  /** Scores of 7 and more are what must be kept. */
  private static byte weight(float score) {
    float weight = score < 7 ? score / 7 * 99 : Weights.MUST + (score - 7) / 6 * 26;
    return (byte) Math.min(Weights.REQUIRED - 1, Math.round(weight));
  }

  private void line(int i, byte weight) {
    int start = clean.start(i);
    int end = clean.next(i);
    if (end == start) {
      return;
    }
    int unit = add(lineGroup, -1, start, end, weight, lines.start(i), lines.next(i));
    if (end - start > LONG) {
      pieces(unit, start, text.charAt(end - 1) == '\n' ? end - 1 : end, weight, i);
    }
  }

  /** Cuts a line that stands in the original as it stands here; others stay whole. */
  private void pieces(int unit, int start, int end, byte weight, int line) {
    int last = lines.end(line);
    while (last > lines.start(line) && original.charAt(last - 1) == '\r') {
      last--;
    }
    int shift = last - end;
    boolean asItStands =
        start + shift >= lines.start(line)
            && original.regionMatches(start + shift, text, start, end - start);
    if (!asItStands) {
      return;
    }
    int from = start;
    while (from < end) {
      int to = pieceEnd(from, end);
      boolean tells = from == start || Signals.of(text.substring(from, to)).isError();
      byte ofPiece = tells ? weight : (byte) (weight / 8);
      add(pieceGroup, unit, from, to, ofPiece, from + shift, to + shift);
      from = to;
    }
  }

  private int pieceEnd(int from, int end) {
    int most = from + PIECE;
    if (most >= end) {
      return end;
    }
    int space = Chars.findLast(text, ' ', from, most + 1);
    if (space > from + PIECE / 2) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  private int add(
      int group, int parent, int start, int end, byte weight, int sourceStart, int sourceEnd) {
    return clean.changed()
        ? units.add(group, parent, start, end, weight, sourceStart, sourceEnd)
        : units.add(group, parent, start, end, weight);
  }
}
