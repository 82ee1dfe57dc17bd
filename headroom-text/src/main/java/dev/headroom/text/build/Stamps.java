package dev.headroom.text.build;

/** The time at the beginning of a line, in the forms of build servers. */
final class Stamps {
  private static final char ESCAPE = '\u001b';

  /** Names of job and step before the time are no longer than this. */
  private static final int MAX_NAMES = 160;

  private Stamps() {}

  /**
   * Index after the time and the space behind it; {@code start} if the line begins otherwise. Knows
   * {@code 2031-03-14T08:15:30.123Z}, {@code 2031-03-14 08:15:30}, {@code [08:15:30]}, {@code
   * 08:15:30.123} and the same in brackets, a byte order mark before them not counted; behind a
   * time also the stream ({@code 00O}) that a runner adds, and the level ({@code W: }); before it
   * the names of job and step with tabs behind them; and times inside an escape sequence.
   */
  static int end(CharSequence text, int start, int end) {
    return end(text, names(text, start, end), start, end);
  }

  /** The same where the names before the time are known to end at an index. */
  static int end(CharSequence text, int names, int start, int end) {
    int i = names;
    if (i < end && text.charAt(i) == ESCAPE) {
      int after = hidden(text, i, end);
      return after > i ? after : start;
    }
    int time = timeEnd(text, i, end);
    return time > i ? time : start;
  }

  /** {@code job TAB step TAB}: index after them, {@code start} where the line begins otherwise. */
  static int names(CharSequence text, int start, int end) {
    int limit = Math.min(end, start + MAX_NAMES);
    int tabs = 0;
    for (int i = start; i < limit; i++) {
      if (text.charAt(i) == '\t') {
        tabs++;
        if (tabs == 2) {
          boolean stamped = date(text, afterMark(text, i + 1, end), end) > i + 1;
          return i > start + 1 && stamped ? i + 1 : start;
        }
      }
    }
    return start;
  }

  /** A time in a sequence that a terminal does not show: {@code ESC _bk;t=1927880000000 BEL}. */
  private static int hidden(CharSequence text, int escape, int end) {
    boolean timed = escape + 6 < end && text.charAt(escape + 1) == '_';
    return timed ? CleanText.escapeEnd(text, escape, end) : escape;
  }

  private static int afterMark(CharSequence text, int start, int end) {
    return start < end && text.charAt(start) == '\ufeff' ? start + 1 : start;
  }

  private static int timeEnd(CharSequence text, int start, int end) {
    int i = start;
    if (i < end && text.charAt(i) == '\ufeff') {
      i++;
    }
    boolean bracket = i < end && text.charAt(i) == '[';
    if (bracket) {
      i++;
    }
    int date = date(text, i, end);
    if (date > i) {
      i = date;
      if (i < end && (text.charAt(i) == 'T' || text.charAt(i) == ' ')) {
        i++;
      } else {
        return start;
      }
    }
    int time = time(text, i, end);
    if (time == i) {
      return start;
    }
    i = zone(text, time, end);
    if (bracket) {
      if (i >= end || text.charAt(i) != ']') {
        return start;
      }
      i++;
    }
    i = bracket ? level(text, i, end) : i;
    if (i == end) {
      return i;
    }
    return text.charAt(i) == ' ' ? stream(text, i + 1, end) : start;
  }

  /** {@code 00O }, {@code 01E }, {@code 00O+}: index after it. */
  private static int stream(CharSequence text, int i, int end) {
    boolean named =
        i + 3 <= end
            && digits(text, i, 2)
            && (text.charAt(i + 2) == 'O' || text.charAt(i + 2) == 'E')
            && (i + 3 == end || text.charAt(i + 3) == ' ' || text.charAt(i + 3) == '+');
    return named ? Math.min(end, i + 4) : i;
  }

  /** {@code [08:15:30]W: } and {@code [08:15:30] : }: index before the space behind the colon. */
  private static int level(CharSequence text, int i, int end) {
    int at = i;
    if (at < end && "EWFi ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > i && at < end && text.charAt(at) == ':' ? at + 1 : i;
  }

  private static int date(CharSequence text, int from, int end) {
    if (from + 10 > end) {
      return from;
    }
    char mark = text.charAt(from + 4);
    boolean fits =
        digits(text, from, 4)
            && (mark == '-' || mark == '/')
            && digits(text, from + 5, 2)
            && text.charAt(from + 7) == mark
            && digits(text, from + 8, 2);
    return fits ? from + 10 : from;
  }

  private static int time(CharSequence text, int from, int end) {
    if (from + 8 > end
        || !digits(text, from, 2)
        || text.charAt(from + 2) != ':'
        || !digits(text, from + 3, 2)
        || text.charAt(from + 5) != ':'
        || !digits(text, from + 6, 2)) {
      return from;
    }
    int i = from + 8;
    if (i + 1 < end && (text.charAt(i) == '.' || text.charAt(i) == ',') && digits(text, i + 1, 1)) {
      i++;
      while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
    }
    return i;
  }

  private static int zone(CharSequence text, int from, int end) {
    if (from < end && text.charAt(from) == 'Z') {
      return from + 1;
    }
    if (from + 5 <= end
        && (text.charAt(from) == '+' || text.charAt(from) == '-')
        && digits(text, from + 1, 2)) {
      int i = from + 3;
      if (text.charAt(i) == ':') {
        i++;
      }
      return i + 2 <= end && digits(text, i, 2) ? i + 2 : from;
    }
    return from;
  }

  private static boolean digits(CharSequence text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
