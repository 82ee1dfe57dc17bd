package dev.headroom.internal.plan;

import dev.headroom.internal.mark.Marker;
import dev.headroom.internal.text.Times;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Least and greatest of values that are all numbers or all times, with the text they came with;
 * times to the second.
 */
final class ValueRange {
  private static final int MAX_CHARS = 40;
  private static final int TO_THE_SECOND = 19;

  private boolean valid = true;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal greatest;
  private boolean times;
  private String leastText = "";
  private String greatestText = "";

  void add(String value) {
    if (!valid) {
      return;
    }
    double seconds = Times.seconds(value, 0, value.length());
    boolean time = !Double.isNaN(seconds);
    BigDecimal number = time ? BigDecimal.valueOf(seconds) : number(value);
    valid = number != null && (least == null || times == time);
    times = time;
    if (!valid || number == null) {
      return;
    }
    if (least == null || number.compareTo(least) < 0) {
      least = number;
      leastText = value;
    }
    if (greatest == null || number.compareTo(greatest) > 0) {
      greatest = number;
      greatestText = value;
    }
  }

  /** Whether there is one. */
  boolean isValid() {
    return valid && least != null;
  }

  /** Such as {@code 0.4 to 31.5}; empty if there is none. */
  String text() {
    return isValid() ? shown(leastText) + " to " + shown(greatestText) : "";
  }

  private String shown(String value) {
    boolean universal = value.endsWith("Z") || value.endsWith("+00:00");
    boolean cut = times && value.length() > TO_THE_SECOND && (universal || value.indexOf('+') < 0);
    String zone = universal ? "Z" : "";
    return Marker.clean(cut ? value.substring(0, TO_THE_SECOND) + zone : value);
  }

  private static @Nullable BigDecimal number(String value) {
    char last = value.charAt(value.length() - 1);
    if (value.length() > MAX_CHARS || last < '0' || last > '9') {
      return null;
    }
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
