package dev.headroom.text.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of {@code ls -l} before the name: {@code mode links owner group size month day time},
 * or without owner or group, or with an ISO date. They are found in the first row, by its time.
 */
final class LsColumns {
  private final List<String> names;

  private LsColumns(List<String> names) {
    this.names = names;
  }

  /** The columns that a row shows; empty if it is none of {@code ls -l}. */
  static Optional<LsColumns> of(String row) {
    if (!isMode(row)) {
      return Optional.empty();
    }
    String[] fields = fields(row, 12);
    for (int i = 3; i < fields.length - 1; i++) {
      boolean iso = isIsoDate(fields[i - 1]);
      if (isTime(fields[i]) && (iso || i >= 5 && isMonth(fields[i - 2]))
          || isYear(fields[i]) && i >= 5 && isMonth(fields[i - 2])) {
        return named(i + 1, iso);
      }
    }
    return Optional.empty();
  }

  private static Optional<LsColumns> named(int count, boolean iso) {
    int owners = count - (iso ? 5 : 6);
    if (owners < 0 || owners > 2) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(List.of("mode", "links"));
    if (owners > 0) {
      names.add("owner");
    }
    if (owners > 1) {
      names.add("group");
    }
    names.add("size");
    names.addAll(iso ? List.of("date", "time") : List.of("month", "day", "time"));
    return Optional.of(new LsColumns(names));
  }

  int count() {
    return names.size();
  }

  /** Whether values are padded on the left. */
  boolean isRight(int column) {
    return switch (names.get(column)) {
      case "links", "size", "day", "time" -> true;
      default -> false;
    };
  }

  /** Width below which the column never is. */
  int minWidth(int column) {
    return switch (names.get(column)) {
      case "day" -> 2;
      case "time" -> 5;
      default -> 1;
    };
  }

  /** The fields of a row and its name; empty if it has fewer. */
  Optional<String[]> split(String row) {
    if (!isMode(row)) {
      return Optional.empty();
    }
    String[] result = new String[count() + 1];
    int at = 0;
    for (int i = 0; i < count(); i++) {
      while (at < row.length() && row.charAt(at) == ' ') {
        at++;
      }
      int end = row.indexOf(' ', at);
      if (end < 0) {
        return Optional.empty();
      }
      result[i] = row.substring(at, end);
      at = end;
    }
    result[count()] = row.substring(at + 1);
    return Optional.of(result);
  }

  /** The columns' names, in order. */
  @Override
  public String toString() {
    return String.join(" ", names);
  }

  /** Whether a line begins with the mode of a file, as {@code -rw-r--r--} does. */
  static boolean isMode(String line) {
    if (line.length() < 12 || "-dlcbps".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < 10; i++) {
      if ("rwxsStT-".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return line.charAt(10) == ' ' || ".+@".indexOf(line.charAt(10)) >= 0 && line.charAt(11) == ' ';
  }

  private static String[] fields(String row, int limit) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at < row.length() && fields.size() < limit) {
      int end = row.indexOf(' ', at);
      end = end < 0 ? row.length() : end;
      if (end > at) {
        fields.add(row.substring(at, end));
      }
      at = end + 1;
    }
    return fields.toArray(new String[0]);
  }

  private static boolean isIsoDate(String field) {
    return field.length() == 10 && field.charAt(4) == '-' && field.charAt(7) == '-';
  }

  private static boolean isMonth(String field) {
    return field.length() == 3 && Character.isUpperCase(field.charAt(0));
  }

  private static boolean isTime(String field) {
    return field.length() == 5 && field.charAt(2) == ':';
  }

  private static boolean isYear(String field) {
    return field.length() == 4 && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
