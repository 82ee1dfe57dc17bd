package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineSample;
import dev.headroom.text.internal.LineTable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a drawn tree with blanks for its branches. A line that is not drawn as the lines below it
 * ask for stands as it is.
 */
final class TreeWriter {
  private static final int VERBATIM = -1;
  private static final int MAX_ROUNDS = 3;
  private static final int DEEPEST = 1_000;

  private final String source;
  private final TreeStyle style;
  private final LineTable lines;
  private final ViewContext context;
  private final int[] depths;
  private final StringBuilder out;
  private final int[] starts;

  private TreeWriter(String source, TreeStyle style, ViewContext context) {
    this.source = source;
    this.style = style;
    this.context = context;
    this.lines = LineTable.of(source);
    this.depths = new int[lines.size()];
    this.starts = new int[lines.size() + 1];
    this.out = new StringBuilder(source.length() / 2 + 128);
  }

  /** The tree with its entries as units; empty if it is not drawn in one style. */
  static Optional<View> view(String source, Purpose purpose, ViewContext context) {
    return TreeShape.style(LineSample.of(source))
        .flatMap(style -> view(source, style, purpose, context));
  }

  /** The tree as one that is drawn in this style; empty if it is drawn in another way. */
  static Optional<View> view(String source, TreeStyle style, Purpose purpose, ViewContext context) {
    return new TreeWriter(source, style, context).view(purpose);
  }

  private Optional<View> view(Purpose purpose) {
    readDepths();
    boolean[] goesOn = goesOn();
    int wrong = 1;
    for (int round = 0; round < MAX_ROUNDS && wrong > 0; round++) {
      wrong = leaveOut(goesOn);
    }
    if (wrong > 0) {
      return Optional.empty();
    }
    write(goesOn);
    String text = out.toString();
    return Optional.of(
        View.folded(text, "tree/1", purpose == Purpose.WHOLE ? Units.none() : units(text)));
  }

  private String line(int line) {
    return lines.text(source, line);
  }

  private void readDepths() {
    for (int i = 0; i < depths.length; i++) {
      String line = line(i);
      context.checkpoint(line.length() + 1);
      int levels = style.levels(line);
      int sign = style.signLength(line, levels);
      int text = sign == 0 ? 0 : levels * style.down().length() + sign;
      depths[i] = sign == 0 ? 0 : levels + 1;
      char first = text < line.length() ? line.charAt(text) : 'x';
      if (first == ' ' || first == '=' || depths[i] > DEEPEST) {
        depths[i] = VERBATIM;
      }
    }
  }

  /* Levels whose branch is still drawn in the last line: a tree cut off, as by head. */
  private boolean[] goesOn() {
    boolean[] open = new boolean[DEEPEST + 2];
    int last = depths.length - 1;
    while (last >= 0 && depths[last] == VERBATIM) {
      last--;
    }
    for (int level = 1; last >= 0 && level <= depths[last]; level++) {
      open[level] = isDrawnOn(line(last), level, depths[last]);
    }
    return open;
  }

  /* Whether a line says that the branch of a level goes on below it. */
  private boolean isDrawnOn(String line, int level, int depth) {
    int at = (level - 1) * style.down().length();
    return level < depth
        ? line.startsWith(style.down(), at)
        : line.startsWith(style.branch(), at) || line.startsWith(style.branchOpen(), at);
  }

  /* From the last line up: what is drawn must be what stands below it. Says how many differed. */
  private int leaveOut(boolean[] goesOn) {
    boolean[] later = goesOn.clone();
    int top = DEEPEST;
    int below = 0;
    int wrong = 0;
    for (int i = depths.length - 1; i >= 0; i--) {
      int depth = depths[i];
      if (depth == VERBATIM) {
        continue;
      }
      String line = line(i);
      boolean right = true;
      for (int level = 1; level <= depth; level++) {
        right &= isDrawnOn(line, level, depth) == later[level];
      }
      boolean open = below > depth;
      right &= depth == 0 || !style.drawsOpen() || isDrawnOpen(line, depth) == open;
      if (!right) {
        depths[i] = VERBATIM;
        wrong++;
        continue;
      }
      Arrays.fill(later, Math.min(depth, top) + 1, top + 1, false);
      later[depth] = true;
      top = depth;
      below = depth;
      context.checkpoint(depth + 1);
    }
    return wrong;
  }

  private boolean isDrawnOpen(String line, int depth) {
    int at = (depth - 1) * style.down().length();
    return line.startsWith(style.branchOpen(), at) || line.startsWith(style.cornerOpen(), at);
  }

  private void write(boolean[] goesOn) {
    out.append(lines.size()).append(" lines of a tree, one blank per level; drawn with");
    quote(style.branch());
    quote(style.corner());
    quote(style.down());
    quote(style.empty());
    if (style.drawsOpen()) {
      quote(style.branchOpen());
      quote(style.cornerOpen());
    }
    String word = "; goes on at level ";
    for (int level = 1; level < goesOn.length; level++) {
      if (goesOn[level]) {
        out.append(word).append(level);
        word = ", ";
      }
    }
    out.append('\n');
    for (int i = 0; i < depths.length; i++) {
      starts[i] = out.length();
      String line = line(i);
      if (depths[i] == VERBATIM) {
        out.append('=').append(line);
      } else {
        int levels = Math.max(0, depths[i] - 1);
        int text = depths[i] == 0 ? 0 : levels * style.down().length();
        text += depths[i] == 0 ? 0 : style.signLength(line, levels);
        out.append(" ".repeat(depths[i])).append(line, text, line.length());
      }
      out.append('\n');
    }
    if (!lines.terminated()) {
      out.setLength(out.length() - 1);
    }
    starts[depths.length] = out.length();
  }

  private void quote(String sign) {
    out.append(" \"").append(sign).append('"');
  }

  /* Entries are units, those below them lie in them; roots and summaries always stay. */
  private Units units(String text) {
    int[] after = new int[depths.length];
    int[] below = new int[depths.length];
    int size = 0;
    for (int i = depths.length - 1; i >= 0; i--) {
      if (depths[i] != VERBATIM) {
        while (size > 0 && depths[below[size - 1]] > depths[i]) {
          size--;
        }
        after[i] = size == 0 ? depths.length : below[size - 1];
        below[size++] = i;
      }
    }
    return new Nesting(text, after).units();
  }

  /** Adds units in order, each inside the last open one. */
  private final class Nesting {
    private final Units.Builder units;
    private final String text;
    private final int[] after;
    private final int[] open = new int[DEEPEST + 2];
    private final int[] openEnd = new int[DEEPEST + 2];
    private int size;

    Nesting(String text, int[] after) {
      this.text = text;
      this.units = Units.of(text);
      this.after = after;
    }

    Units units() {
      int group = units.group(Units.Group.of("", "entries"));
      for (int i = 0; i < depths.length; i++) {
        while (size > 0 && openEnd[size - 1] <= i) {
          size--;
        }
        int end = Math.min(starts[Math.max(i, after[i])], text.length());
        if (depths[i] > 0 && end > starts[i]) {
          int parent = size == 0 ? -1 : open[size - 1];
          byte weight = (byte) (Weights.NORMAL - 4 * Math.min(5, depths[i]));
          int sourceEnd = after[i] == depths.length ? source.length() : lines.start(after[i]);
          open[size] = units.add(group, parent, starts[i], end, weight, lines.start(i), sourceEnd);
          openEnd[size++] = after[i];
        }
      }
      return units.build();
    }
  }
}
