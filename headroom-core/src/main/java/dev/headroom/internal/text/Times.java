package dev.headroom.internal.text;

/**
 * Reads times of ISO 8601 as numbers that compare: {@code 2031-04-05}, {@code
 * 2031-04-05T06:07:08.9Z}, {@code 2031-04-05 06:07+02:00}. Without an offset they count as UTC.
 */
public final class Times {
  /** Chars of a date. */
  private static final int DATE = 10;

  private static final int MAX_CHARS = 40;
  private static final double DAY = 86_400;

  private final String text;
  private final int end;
  private int at;

  private Times(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.at = start;
  }

  /** Seconds since some moment; NaN if the slice is no time. */
  public static double seconds(String text, int start, int end) {
    if (end - start < DATE || end - start > MAX_CHARS) {
      return Double.NaN;
    }
    return new Times(text, start, end).read();
  }

  private double read() {
    int year = digits(4);
    int month = take('-') ? digits(2) : -1;
    int day = take('-') ? digits(2) : -1;
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Double.NaN;
    }
    double seconds = days(year, month, day) * DAY;
    if (at == end) {
      return seconds;
    }
    if (!take('T') && !take(' ')) {
      return Double.NaN;
    }
    int hour = digits(2);
    int minute = take(':') ? digits(2) : -1;
    if (hour < 0 || minute < 0) {
      return Double.NaN;
    }
    double second = take(':') ? second() : 0;
    double offset = offset();
    return at == end ? seconds + hour * 3600.0 + minute * 60.0 + second - offset : Double.NaN;
  }

  /** Days since the year 0 of a calendar whose years begin in March, after leap days. */
  private static long days(int year, int month, int day) {
    int years = month > 2 ? year : year - 1;
    int months = (month + 9) % 12;
    return 365L * years + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day;
  }

  private double second() {
    double second = digits(2);
    if (take('.') || take(',')) {
      double unit = 0.1;
      while (at < end && isDigit()) {
        second += unit * (text.charAt(at++) - '0');
        unit /= 10;
      }
    }
    return second < 0 ? Double.NaN : second;
  }

  private double offset() {
    if (take('Z')) {
      return 0;
    }
    int sign = take('+') ? 1 : take('-') ? -1 : 0;
    if (sign == 0) {
      return 0;
    }
    int hours = digits(2);
    take(':');
    int minutes = at < end ? digits(2) : 0;
    return hours < 0 || minutes < 0 ? Double.NaN : sign * (hours * 3600.0 + minutes * 60.0);
  }

  private int digits(int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      if (at == end || !isDigit()) {
        return -1;
      }
      number = number * 10 + text.charAt(at++) - '0';
    }
    return number;
  }

  private boolean isDigit() {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean take(char c) {
    boolean found = at < end && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }
}
