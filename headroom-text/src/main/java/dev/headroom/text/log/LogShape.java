package dev.headroom.text.log;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.Exceptions;
import java.util.Locale;

/**
 * Tells a log by its lines: each begins with a time, or goes on with the line above. Looks at three
 * windows only.
 */
final class LogShape {
  private static final int WINDOW_CHARS = 6_000;
  private static final int MIN_TIMED = 4;

  /** As many commas or tabs in every line make a table of it. */
  private static final int MIN_FIELDS = 3;

  private static final int TIME_WITHIN_CHARS = 100;

  private int timed;
  private int going;

  /** Frames of traces belong to the line above; they neither speak for a log nor against it. */
  private int frames;

  private int odd;

  /** Lines that are objects of JSON: a log only where something else says so. */
  private int objects;

  private boolean strange;
  private int fields = -1;
  private int fewestFields = Integer.MAX_VALUE;
  private boolean sameFields = true;

  private LogShape() {}

  static Match match(Payload payload) {
    return payload.isMediaType("text/x-log") ? Match.CERTAIN : of(payload.text()).judge(payload);
  }

  /** Whether nearly every line is an object of JSON. */
  static boolean ofObjects(String text) {
    return of(text).ofObjects();
  }

  private static LogShape of(String text) {
    LogShape shape = new LogShape();
    int length = text.length();
    if (length <= 3 * WINDOW_CHARS) {
      shape.window(text, 0, length);
    } else {
      shape.window(text, 0, WINDOW_CHARS);
      shape.window(text, (length - WINDOW_CHARS) / 2, (length + WINDOW_CHARS) / 2);
      shape.window(text, length - WINDOW_CHARS, length);
    }
    return shape;
  }

  private boolean ofObjects() {
    int all = timed + going + odd;
    return objects >= MIN_TIMED && (all - objects) * 20 <= all;
  }

  private Match judge(Payload payload) {
    boolean said = saysLog(payload);
    if (said && ofObjects()) {
      return Match.CERTAIN;
    }
    int all = timed + going + odd;
    if (timed < MIN_TIMED || timed * 100 < frames) {
      return Match.NO;
    }
    if (!said && isTable(payload.text())) {
      return Match.HINTED;
    }
    if (!strange && odd * 20 <= all && timed * 5 >= all) {
      return said ? Match.CERTAIN : Match.SHAPE;
    }
    if (said && timed * 4 >= all) {
      return Match.SHAPE;
    }
    return timed * 2 >= all ? Match.HINTED : Match.NO;
  }

  private static boolean saysLog(Payload payload) {
    String tool = payload.tool().orElse("").toLowerCase(Locale.ROOT);
    if (payload.extension().equals("ndjson") || payload.extension().startsWith("json")) {
      return false;
    }
    return payload.extension().equals("log") || tool.contains("log") || tool.contains("journal");
  }

  /** Counts the whole lines of a window; the piece of a line at its edge says nothing. */
  private void window(String text, int from, int to) {
    int start = from == 0 ? 0 : text.indexOf('\n', from) + 1;
    if (start == 0 && from > 0 || start >= to) {
      strange = true;
      return;
    }
    while (start < to) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > to && start > from && to < text.length()) {
        return;
      }
      line(text.substring(start, Math.min(end, start + 300)));
      start = end + 1;
    }
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    char first = line.charAt(0);
    if (Exceptions.isFrame(line)) {
      frames++;
    } else if (isHit(line) || isListing(line) || first == '{') {
      odd++;
      objects += line.startsWith("{\"") ? 1 : 0;
    } else if (first == ' ' || first == '\t' || first == '}' || first == '"' || first == '#') {
      going++;
    } else if (timeWithin(line)) {
      timed++;
      int separators = separators(line);
      sameFields &= fields < 0 || fields == separators;
      fields = separators;
      fewestFields = Math.min(fewestFields, separators);
    } else if (Exceptions.namesOne(line)) {
      going++;
    } else {
      odd++;
    }
  }

  /** Whether all lines have the fields of a table, or of a first line that names columns. */
  private boolean isTable(String text) {
    int end = text.indexOf('\n');
    String first = text.substring(0, Math.min(end < 0 ? text.length() : end, 2_000));
    int named = timeWithin(first) ? 0 : separators(first);
    return sameFields && (fields >= MIN_FIELDS || named > 0 && named == fields)
        || named >= MIN_FIELDS && fewestFields >= MIN_FIELDS;
  }

  private static int separators(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) == ',' || line.charAt(i) == '\t' ? 1 : 0;
    }
    return count;
  }

  /** {@code path:12:text}, as search tools print it. */
  private static boolean isHit(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.lastIndexOf(' ', colon) >= 0 || line.charAt(0) == '[') {
      return false;
    }
    int i = colon + 1;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    boolean named = line.lastIndexOf('.', colon) > 0 || line.lastIndexOf('/', colon) >= 0;
    return named && i > colon + 1 && i < line.length() && line.charAt(i) == ':';
  }

  /** {@code -rw-r--r-- ...}, as directory listings print it. */
  private static boolean isListing(String line) {
    if (line.length() < 10 || "-dlcbps".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < 10; i++) {
      if ("rwxsStT-".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a time of day or a time in seconds stands near the beginning. */
  static boolean timeWithin(String line) {
    int limit = Math.min(line.length(), TIME_WITHIN_CHARS);
    for (int i = 0; i + 6 <= limit; i++) {
      if (!isDigit(line, i) || (i > 0 && isDigit(line, i - 1))) {
        continue;
      }
      int stop = i;
      while (stop < line.length() && isDigit(line, stop)) {
        stop++;
      }
      int digits = stop - i;
      if (digits == 2 && clock(line, i)) {
        return true;
      }
      boolean seconds = digits == 10 && line.charAt(i) == '1' && i < 24;
      boolean compact =
          digits == 6
              && i < 8
              && stop + 7 <= limit
              && line.charAt(stop) == ' '
              && isDigit(line, stop + 1)
              && isDigit(line, stop + 6);
      if (seconds || compact) {
        return true;
      }
      i = stop;
    }
    return false;
  }

  /** {@code 08:15:30} or {@code 08.15.30} at this place. */
  private static boolean clock(String line, int i) {
    if (i + 8 > line.length()) {
      return false;
    }
    char mark = line.charAt(i + 2);
    return (mark == ':' || mark == '.')
        && isDigit(line, i + 3)
        && isDigit(line, i + 4)
        && line.charAt(i + 5) == mark
        && isDigit(line, i + 6)
        && isDigit(line, i + 7)
        && line.charAt(i) <= '2'
        && line.charAt(i + 3) <= '5'
        && line.charAt(i + 6) <= '6'
        && (i + 8 == line.length() || !isDigit(line, i + 8));
  }

  private static boolean isDigit(String line, int i) {
    char c = line.charAt(i);
    return c >= '0' && c <= '9';
  }
}
