package dev.headroom.text.table;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells delimited text by sampled lines: the same number of cells in each, below a header. */
final class CsvShape {
  private static final int MIN_LINES = 4;

  /** Edges of the sample's windows that may lie within a record. */
  private static final int WINDOWS = 4;

  /** Lines of one record that are joined, where line ends stand in quotes. */
  private static final int MAX_JOINED = 5;

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

  /* Cells of every record; 0 if they differ. */
  private static int cells(List<String> lines, char delimiter) {
    int cells = 0;
    int seen = 0;
    int broken = 0;
    for (int i = 0; i < lines.size(); i++) {
      String record = lines.get(i);
      if (record.isEmpty()) {
        return 0;
      }
      int n = count(record, delimiter);
      boolean goesOn = n == 0;
      int first = i;
      for (int more = 0; n == 0 && more < MAX_JOINED && i + 1 < lines.size(); more++) {
        record += "\n" + lines.get(++i);
        n = count(record, delimiter);
      }
      if (n >= 2 && (cells == 0 || n == cells)) {
        cells = n;
        seen++;
      } else if (!goesOn || cells == 0 || ++broken > WINDOWS) {
        return 0;
      } else {
        i = first; // the rest of a record at the edge of a window; the next line begins one
      }
    }
    return seen >= MIN_LINES && broken * 10 <= seen ? cells : 0;
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
