package dev.headroom.text.table;

import java.util.Random;

/** Generates tables. Seeded. */
final class TableTexts {
  private final Random random;

  TableTexts(long seed) {
    this.random = new Random(seed);
  }

  /** A delimited text: quotes, line ends in cells, odd rows, shared beginnings and constants. */
  String csv() {
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    int columns = 2 + random.nextInt(5);
    int[] kinds = random.ints(columns, 0, 6).toArray();
    StringBuilder out = new StringBuilder();
    for (int c = 0; c < columns; c++) {
      out.append(c == 0 ? "" : String.valueOf(delimiter)).append("name").append(c);
    }
    out.append('\n');
    int rows = 5 + random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < columns; c++) {
        out.append(c == 0 ? "" : String.valueOf(delimiter)).append(cell(kinds[c], row));
      }
      out.append(random.nextInt(60) == 0 ? delimiter + "odd" : "").append('\n');
    }
    if (random.nextInt(3) == 0) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private String cell(int kind, int row) {
    return switch (kind) {
      case 0 -> "NO";
      case 1 -> "B-" + row;
      case 2 -> String.valueOf(random.nextInt(1000));
      case 3 -> random.nextInt(3) == 0 ? "\"a, b; c\td|e\"" : "";
      case 4 -> "\"two\nlines \"\"quoted\"\" " + random.nextInt(9) + "\"";
      default -> random.nextInt(9) == 0 ? "=" + row : "x<*>";
    };
  }

  /** A table as database shells, Markdown and kubectl print it, some rows out of line. */
  String padded() {
    int style = random.nextInt(4);
    int columns = 3 + random.nextInt(3);
    int[] widths = random.ints(columns, 6, 14).toArray();
    StringBuilder out = new StringBuilder();
    String rule = rule(style, widths);
    if (style == 0) {
      out.append(rule);
    }
    int rows = 4 + random.nextInt(30);
    for (int row = -1; row < rows; row++) {
      StringBuilder line = new StringBuilder(style < 2 ? "| " : style == 2 ? " " : "");
      for (int c = 0; c < columns; c++) {
        String cell = row < 0 ? "NAME" + c : paddedCell(c, row);
        String blanks = " ".repeat(Math.max(0, widths[c] - cell.length()));
        line.append(c == 0 ? "" : style == 3 ? "   " : " | ");
        line.append(c == 1 ? blanks + cell : cell + blanks);
      }
      String text = style < 2 ? line + " |" : line.toString().stripTrailing();
      out.append(text).append('\n').append(row < 0 && style < 3 ? rule : "");
    }
    out.append(style == 0 ? rule : style == 2 ? "(" + rows + " rows)\n" : "");
    if (random.nextInt(3) == 0) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private static String rule(int style, int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(
          rule.length() > 0 ? style == 1 ? "|" : "+" : style < 2 ? style == 0 ? "+" : "|" : "");
      rule.append("-".repeat(width + 2));
    }
    return rule + (style == 0 ? "+\n" : style == 1 ? "|\n" : "\n");
  }

  private String paddedCell(int column, int row) {
    return switch (random.nextInt(30)) {
      case 0 -> "";
      case 1 -> "=x";
      case 2 -> "two words";
      case 3 -> "much wider than all";
      case 4 -> "a|b";
      default -> column == 2 ? "moored" : String.valueOf(row * 7919 % 1000);
    };
  }

  /** Many rows, two of them rare, one with the largest length. */
  static String large() {
    StringBuilder out = new StringBuilder("berth,ship,length,flag,status\n");
    for (int i = 0; i < 600; i++) {
      String status = i == 217 ? "sunk" : i == 431 ? "on fire" : i % 3 == 0 ? "moored" : "at sea";
      out.append("B-").append(i).append(",Ship").append(i * 7919 % 1000).append(',');
      out.append(i == 333 ? 9_001 : 80 + i * 37 % 120).append(",NO,").append(status).append('\n');
    }
    return out.toString();
  }
}
