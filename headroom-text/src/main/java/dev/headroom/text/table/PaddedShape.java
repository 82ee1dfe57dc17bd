package dev.headroom.text.table;

import dev.headroom.spi.Compressor.Match;
import java.util.List;
import java.util.Optional;

/** Tells tables with padded columns, and Markdown tables whether padded or not. */
final class PaddedShape {
  private static final int MIN_ROWS = 3;
  private static final int NAMED_COLUMNS = 4;

  private PaddedShape() {}

  /**
   * How sure it is that all sampled lines are rows of one table, rules, or what shells print below
   * one. Where bars stand or a heading in capitals names columns, all of them were found in place.
   */
  static Match judge(List<String> lines) {
    if (!fits(lines)) {
      return Match.NO;
    }
    Optional<PaddedLayout> layout = layout(lines);
    boolean ruled = lines.stream().anyMatch(PaddedLayout::isRule);
    boolean named = layout.filter(l -> l.columns() >= NAMED_COLUMNS).isPresent();
    boolean barred = ruled && layout.map(PaddedLayout::barred).orElse(true);
    return barred || named && PaddedLayout.isCapital(lines.get(0)) ? Match.CERTAIN : Match.SHAPE;
  }

  private static boolean fits(List<String> lines) {
    Optional<PaddedLayout> layout = layout(lines);
    int rows = 0;
    for (String line : lines) {
      boolean row = layout.map(l -> l.fits(line)).orElse(false) || isMarkdownRow(line);
      rows += row ? 1 : 0;
      if (!row && !PaddedLayout.isRule(line) && !isBelow(line)) {
        return false;
      }
    }
    boolean markdown =
        lines.size() > 1 && isMarkdownRow(lines.get(0)) && isMarkdownRule(lines.get(1));
    return rows > MIN_ROWS && (layout.isPresent() || markdown);
  }

  static Optional<PaddedLayout> layout(List<String> lines) {
    return PaddedLayout.of(lines.stream().filter(line -> !isBelow(line)).toList());
  }

  private static boolean isMarkdownRow(String line) {
    return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
  }

  private static boolean isMarkdownRule(String line) {
    return isMarkdownRow(line) && PaddedLayout.isRule(line);
  }

  private static boolean isBelow(String line) {
    return line.isEmpty()
        || line.startsWith("(") && (line.endsWith(" rows)") || line.endsWith(" row)"))
        || line.startsWith("Time: ")
        || line.endsWith(" sec)");
  }
}
