package dev.headroom.json;

import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON whose long texts stand as lines; the grammar is in {@code docs/format/json.md}. */
final class JsonTextsFormat implements Format {
  static final String ID = "json-texts/1";
  static final String FIRST =
      "JSON, long texts written out: \"<1: 9 lines>\" stands for the 9 lines below";
  private static final Set<String> ESCAPE_STYLES =
      Set.of(
          "",
          ", escaped to ASCII",
          ", <>& escaped",
          ", \\u001B in capitals",
          ", escaped to ASCII in capitals");
  private static final String TABLES = "JSON as tables, ";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.startsWith(FIRST)
        && ESCAPE_STYLES.contains(firstLine.substring(FIRST.length()));
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    decode(text, out, Others.NONE);
  }

  @Override
  public void decode(String text, Appendable out, Others others) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not JSON with long texts");
    }
    Lifted lifted = new Lifted(text, text.indexOf('\n') + 1);
    String outer = lifted.outer.toString();
    if (outer.startsWith(TABLES)) {
      StringBuilder read = new StringBuilder();
      new JsonTableFormat().decode(outer, read);
      outer = read.toString();
    }
    Appendable escaper = escaper(text, out);
    int at = 0;
    for (int open = outer.indexOf("\"<"); open >= 0; open = outer.indexOf("\"<", open + 1)) {
      Place place = Place.at(outer, open);
      if (place == null) {
        continue;
      }
      out.append(outer, at, open + 1);
      at = place.end() - 1;
      String shown = lifted.texts.get(place.number());
      if (shown == null) {
        throw new IOException("no text " + place.number());
      }
      if (lifted.folded.getOrDefault(place.number(), false)) {
        others.decode(shown, escaper);
      } else {
        escaper.append(shown);
      }
    }
    out.append(outer, at, outer.length());
  }

  /** Escapes as the first line says. */
  private static Appendable escaper(String text, Appendable out) {
    String words = text.substring(FIRST.length(), text.indexOf('\n'));
    boolean ascii = words.startsWith(", escaped");
    boolean markup = words.startsWith(", <>&");
    boolean capitals = words.endsWith("in capitals");
    return new StringEscaper(out, ascii, markup, capitals);
  }

  /** What stands for a text: {@code "<3: 12 lines>"}, with a star where these are a fold. */
  private record Place(int number, boolean folded, int lines, int end) {
    /** The place that begins with the quote at an index; lines are 0 for one shown elsewhere. */
    static @Nullable Place at(String text, int quote) throws IOException {
      int digit = quote + 2;
      int at = digits(text, digit);
      int close = text.indexOf(">\"", at);
      if (at == digit || close < 0) {
        return null;
      }
      int number = number(text, digit, at);
      if (text.startsWith(" again>\"", at)) {
        return new Place(number, false, 0, close + 2);
      }
      boolean star = text.startsWith("*", at);
      at += star ? 1 : 0;
      int count = at + 2;
      int end = digits(text, count);
      boolean plural = text.startsWith(" lines>\"", end);
      if (!text.startsWith(": ", at)
          || end == count
          || !plural && !text.startsWith(" line>\"", end)) {
        return null;
      }
      return new Place(number, star, number(text, count, end), close + 2);
    }

    private static int digits(String text, int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      return at;
    }

    private static int number(String text, int from, int to) throws IOException {
      if (to - from > 9) {
        throw new IOException("a number is too long");
      }
      return Integer.parseInt(text, from, to, 10);
    }
  }

  /** A text taken apart: the document around, and the texts that stood in it. */
  private static final class Lifted {
    private final String text;
    private final StringBuilder outer = new StringBuilder();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Boolean> folded = new HashMap<>();
    private int at;

    Lifted(String text, int from) throws IOException {
      this.text = text;
      this.at = from;
      if (text.startsWith(TABLES, from)) {
        do {
          line();
        } while (text.startsWith("<", at) && !text.startsWith("<rows>", at));
        skeleton(true);
        while (at < text.length()) {
          row();
        }
      } else {
        skeleton(false);
      }
    }

    private void line() {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      outer.append(text, at, end);
      at = end;
    }

    /** Texts stand right behind their places. */
    private void skeleton(boolean oneLine) throws IOException {
      while (at < text.length()) {
        char c = text.charAt(at);
        Place place = c == '"' && text.startsWith("<", at + 1) ? Place.at(text, at) : null;
        if (place != null && place.lines() > 0) {
          outer.append(text, at, place.end());
          at = place.end() + 1;
          lines(place);
          at++;
        } else {
          outer.append(c);
          at++;
          if (oneLine && c == '\n') {
            return;
          }
        }
      }
    }

    /** Texts stand below the row. */
    private void row() throws IOException {
      int from = at;
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      outer.append(text, from, end);
      at = end;
      for (int open = text.indexOf("\"<", from); open >= 0 && open < end; ) {
        Place place = Place.at(text, open);
        if (place != null && place.lines() > 0) {
          at++;
          lines(place);
        }
        open = text.indexOf("\"<", open + 1);
      }
      if (at < text.length()) {
        outer.append('\n');
        at++;
      }
    }

    /** Takes so many lines, up to before the last one's end. */
    private void lines(Place place) throws IOException {
      int from = at;
      int end = from - 1;
      for (int i = 0; i < place.lines(); i++) {
        if (end >= text.length() || from > text.length()) {
          throw new IOException("a text is cut short");
        }
        end = text.indexOf('\n', end + 1);
        end = end < 0 ? text.length() : end;
      }
      texts.put(place.number(), text.substring(from, end));
      folded.put(place.number(), place.folded());
      at = end;
    }
  }
}
