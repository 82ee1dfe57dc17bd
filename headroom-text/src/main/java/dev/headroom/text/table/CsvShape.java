package dev.headroom.text.table;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells delimited text by sampled lines: the same number of cells in each, below a header. */
final class CsvShape {
  private static final int MIN_LINES = 4;

  /** Delimiters, the surer first. */
  private static final char[] DELIMITERS = {'\t', ',', ';', '|'};

  private CsvShape() {}

  /** The delimiter that fits all sampled lines; 0 if none does. */
  static char delimiter(List<String> lines) {
    for (char delimiter : DELIMITERS) {
      if (cells(lines, delimiter) >= 2) {
        return delimiter;
      }
    }
    return 0;
  }

  static Match judge(Payload payload, List<String> lines) {
    char delimiter = delimiter(lines);
    if (delimiter == 0) {
      return Match.NO;
    }
    if (isHinted(payload)) {
      return Match.CERTAIN;
    }
    boolean tight = isTight(lines, delimiter);
    int cells = cells(lines, delimiter);
    boolean named = isHeader(lines.get(0), delimiter);
    return named && tight && (cells > 2 || lines.size() > 6) ? Match.SHAPE : Match.HINTED;
  }

  private static boolean isHinted(Payload payload) {
    return payload.isMediaType("text/csv")
        || payload.isMediaType("text/tab-separated-values")
        || payload.extension().equals("csv")
        || payload.extension().equals("tsv");
  }

  /* Cells of every line; 0 if they differ. Lines in quotes that go on are not joined here. */
  private static int cells(List<String> lines, char delimiter) {
    int cells = 0;
    int seen = 0;
    for (String line : lines) {
      if (line.isEmpty()) {
        return 0;
      }
      int n = count(line, delimiter);
      if (n < 2 || cells > 0 && n != cells) {
        return 0;
      }
      cells = n;
      seen++;
    }
    return seen >= MIN_LINES ? cells : 0;
  }

  private static int count(String line, char delimiter) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      cells += c == delimiter && !quoted ? 1 : 0;
    }
    return quoted ? 0 : cells;
  }

  /* Prose has a blank after its commas, and code after most of them. */
  private static boolean isTight(List<String> lines, char delimiter) {
    int all = 0;
    int loose = 0;
    for (String line : lines) {
      for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
        all++;
        loose += at + 1 < line.length() && line.charAt(at + 1) == ' ' ? 1 : 0;
      }
    }
    return loose * 5 <= all;
  }

  private static boolean isHeader(String line, char delimiter) {
    Set<String> names = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == delimiter) {
        String name = line.substring(start, i).strip();
        boolean text = name.chars().anyMatch(Character::isLetter);
        boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0)) && name.length() > 4;
        if (!text || number || name.length() > 60 || !names.add(name)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }
}
