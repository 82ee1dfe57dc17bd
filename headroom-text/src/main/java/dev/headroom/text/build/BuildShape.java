package dev.headroom.text.build;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.Exceptions;
import dev.headroom.text.internal.LineTable;
import java.util.Locale;

/**
 * Tells the output of builds and test runs by lines that only tools of that trade print. Looks at
 * three windows only.
 */
final class BuildShape {
  private static final int WINDOW_CHARS = 8_000;

  /** What only that build server puts before a line. */
  private static final String BUILDKITE = "\u001b_bk;t=";

  private static final int CLOCK_WITHIN = 60;

  /** The longest ending of a source file's name, its dot included. */
  private static final int MAX_EXTENSION = 6;

  private int lines;
  private int signatures;
  private int ordinary;
  private int diagnostics;
  private int server;
  private int marks;
  private int clocks;
  private int frames;
  private int fences;
  private boolean compiles;

  private BuildShape() {}

  static Match match(Payload payload) {
    String text = payload.text();
    BuildShape shape = new BuildShape();
    int length = text.length();
    if (length <= 3 * WINDOW_CHARS) {
      shape.window(text, 0, length);
    } else {
      shape.window(text, 0, WINDOW_CHARS);
      shape.window(text, (length - WINDOW_CHARS) / 2, (length + WINDOW_CHARS) / 2);
      shape.window(text, length - WINDOW_CHARS, length);
    }
    Ending ending = Ending.of(text.substring(Math.max(0, length - WINDOW_CHARS)));
    return shape.judge(saysBuild(payload), ending);
  }

  private Match judge(boolean said, Ending ending) {
    int evidence = signatures * 4 + diagnostics * 2 + ordinary;
    boolean some = signatures + diagnostics + ordinary >= 3;
    if (fences > 1) {
      return said ? Match.HINTED : Match.NO;
    }
    if (server >= 3) {
      return said ? Match.CERTAIN : Match.SHAPE;
    }
    if (some && (signatures >= 2 || diagnostics >= 3) && evidence * 10 >= lines * 2) {
      return said ? Match.CERTAIN : Match.SHAPE;
    }
    boolean tests = marks >= 8 && marks * 3 >= lines && ending.tells();
    boolean few = signatures >= 2 && signatures * 2 >= lines;
    if (few || tests || ending.isOfRun() && clocks * 3 < lines - frames) {
      return said ? Match.CERTAIN : Match.SHAPE;
    }
    if (some && evidence * 10 >= lines * 4) {
      return said || signatures + diagnostics > 0 ? Match.SHAPE : Match.HINTED;
    }
    return said && signatures + diagnostics + ordinary > 0 ? Match.HINTED : Match.NO;
  }

  private static boolean saysBuild(Payload payload) {
    String tool = payload.tool().orElse("").toLowerCase(Locale.ROOT);
    return tool.contains("build")
        || tool.contains("test")
        || tool.contains("compile")
        || tool.contains("mvn")
        || tool.contains("gradle")
        || tool.contains("make")
        || payload.extension().equals("log")
        || payload.isMediaType("text/x-build-log");
  }

  private void window(String text, int from, int to) {
    String slice = text.substring(from, to);
    LineTable table = LineTable.of(slice);
    boolean whole = from == 0;
    for (int line = whole ? 0 : 1; line < table.size(); line++) {
      int names = Stamps.names(slice, table.start(line), table.end(line));
      int start = Stamps.end(slice, names, table.start(line), table.end(line));
      int end = Math.min(table.end(line), start + 200);
      if (end > start) {
        boolean named = names > table.start(line) || slice.startsWith(BUILDKITE, names);
        server += named ? 1 : 0;
        line(CleanText.withoutEscapes(slice, start, end));
        clocks += start > table.start(line) || hasClock(slice, start, end) ? 1 : 0;
      }
    }
  }

  /** A time of day near the beginning, as every line of a log has it. */
  private static boolean hasClock(String text, int start, int end) {
    int limit = Math.min(end, start + CLOCK_WITHIN) - 4;
    for (int i = Chars.find(text, ':', start, limit);
        i >= 0;
        i = Chars.find(text, ':', i + 1, limit)) {
      if (i > start + 1
          && text.charAt(i + 3) == ':'
          && numberEnd(text, i - 2) >= i
          && numberEnd(text, i + 1) == i + 3) {
        return true;
      }
    }
    return false;
  }

  private void line(String line) {
    lines++;
    server += line.startsWith("##[") ? 1 : 0;
    frames += Exceptions.isFrame(line) ? 1 : 0;
    fences += line.startsWith("```") ? 1 : 0;
    if (isSignature(line)) {
      signatures++;
      return;
    }
    String bare = line.stripLeading();
    compiles = line.startsWith("# ") ? isPackage(line) : compiles;
    marks += Ending.isTestMark(bare) ? 1 : 0;
    if (isStep(bare) || isTask(line, bare) || line.contains("Tests run: ")) {
      signatures++;
      return;
    }
    if (isDiagnostic(line)
        || compiles && isPlaced(line, ".go:")
        || bare.startsWith("--> ")
        || bare.startsWith("= note: ")
        || bare.startsWith("= help: ")) {
      diagnostics++;
      return;
    }
    if (isOrdinary(line, bare)) {
      ordinary++;
    }
  }

  /** A beginning that leaves little doubt. */
  static boolean isSignature(String line) {
    return BuildWords.SIGNATURES.isAt(line, 0);
  }

  /** {@code # example.org/harbor/crane}: Go names the package before what is wrong with it. */
  private static boolean isPackage(String line) {
    return line.indexOf(' ', 2) < 0 && (line.indexOf('/') > 0 || line.indexOf('.') > 0);
  }

  /** {@code crane.go:12:3: text}. */
  private static boolean isPlaced(String line, String extension) {
    int at = line.indexOf(extension);
    int row = at < 0 ? at : at + extension.length();
    int rowEnd = at < 0 ? at : numberEnd(line, row);
    return rowEnd > row && line.startsWith(":", rowEnd) && line.indexOf(": ", rowEnd) > 0;
  }

  private static boolean isOrdinary(String line, String bare) {
    int indent = line.length() - bare.length();
    if (BuildWords.ORDINARY.isAt(line, 0) || indent > 0 && BuildWords.ORDINARY.isAt(line, indent)) {
      return true;
    }
    String end = bare.stripTrailing();
    for (String ending : BuildWords.ENDS) {
      if (end.endsWith(ending)) {
        return true;
      }
    }
    boolean imageStep = bare.startsWith("#") && numberEnd(bare, 1) > 1;
    return imageStep || isSourceName(end) || isExcerpt(bare);
  }

  /** {@code Crane.cpp}: the file that the compiler is at. */
  private static boolean isSourceName(String line) {
    int dot = line.lastIndexOf('.');
    return dot > 0
        && line.length() - dot <= MAX_EXTENSION
        && BuildWords.SOURCES.contains(line.substring(dot))
        && line.indexOf(' ') < 0
        && line.indexOf('/') < 0
        && line.indexOf(':') < 0;
  }

  /** {@code 12 | int berth;} or {@code ^~~~}: the source under a message. */
  private static boolean isExcerpt(String bare) {
    int i = bare.startsWith("> ") ? 2 : 0;
    while (i < bare.length() && bare.charAt(i) >= '0' && bare.charAt(i) <= '9') {
      i++;
    }
    int digits = i;
    while (i < bare.length() && bare.charAt(i) == ' ') {
      i++;
    }
    boolean gutter =
        i < bare.length() && bare.charAt(i) == '|' && (digits > 0 || bare.length() == 1);
    return gutter || bare.startsWith("^");
  }

  /** {@code [3/40] Building} or {@code [ 12%] Building}. */
  private static boolean isStep(String bare) {
    int close = bare.indexOf("] ");
    if (close < 3 || close > 14 || bare.charAt(0) != '[') {
      return false;
    }
    for (int i = 1; i < close; i++) {
      char c = bare.charAt(i);
      if (c != ' ' && c != '/' && c != '%' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return bare.charAt(close - 1) == '%' || bare.lastIndexOf('/', close) > 0;
  }

  /** {@code [javac] Compiling}: the task that speaks, indented. */
  private static boolean isTask(String line, String bare) {
    int indent = line.length() - bare.length();
    int close = bare.indexOf(']');
    if (indent < 3 || close < 3 || close > 14 || bare.charAt(0) != '[') {
      return false;
    }
    for (int i = 1; i < close; i++) {
      char c = bare.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code path:12:3: E501 text}, {@code Warning[Pe177]: text}, or {@code 12:3 error text} under
   * its file.
   */
  private static boolean isCoded(String line) {
    if (line.startsWith("Warning[") || line.startsWith("Error[")) {
      return line.contains("]: ");
    }
    String bare = line.stripLeading();
    int first = numberEnd(bare, 0);
    if (first > 0 && bare.length() < line.length() && bare.startsWith(":", first)) {
      String rest = bare.substring(numberEnd(bare, first + 1)).stripLeading();
      return rest.startsWith("error ") || rest.startsWith("warning ");
    }
    int colon = line.indexOf(':');
    int row = colon < 0 ? colon : numberEnd(line, colon + 1);
    if (colon <= 0 || row == colon + 1 || !line.startsWith(":", row)) {
      return false;
    }
    int column = numberEnd(line, row + 1);
    if (column == row + 1 || !line.startsWith(": ", column)) {
      return false;
    }
    int code = column + 2;
    int letters = code;
    while (letters < line.length() && line.charAt(letters) >= 'A' && line.charAt(letters) <= 'Z') {
      letters++;
    }
    return letters > code && letters - code < 5 && numberEnd(line, letters) >= letters + 3;
  }

  private static int numberEnd(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** {@code path:12}: ends with a colon and a number. */
  private static boolean isPlaceEnd(String line, int last) {
    int i = last;
    while (i > 0 && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i--;
    }
    return i < last && i > 1 && line.charAt(i) == ':' && line.lastIndexOf(' ', i) < 0;
  }

  private static boolean mentions(String line) {
    return line.contains("rror")
        || line.contains("arning")
        || line.contains("RROR")
        || line.contains("ARNING");
  }

  /** {@code path:12:3: error: text}, {@code path(12,3): warning X1: text} and the like. */
  static boolean isDiagnostic(String line) {
    if (isCoded(line) || line.contains(". WARNING in ") || line.contains(". ERROR in ")) {
      return true;
    }
    if (!mentions(line)) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.startsWith("error[e")
        || lower.startsWith("error: ")
        || lower.startsWith("warning: ")) {
      return true;
    }
    int at = lower.indexOf("error");
    at = at < 0 ? lower.indexOf("warning") : at;
    if (at < 4) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && (lower.charAt(before) == ' ' || lower.charAt(before) == 'f')) {
      before--;
    }
    if (lower.startsWith("runtime ", at - 8 < 0 ? 0 : at - 8)) {
      before = at - 10;
    }
    if (before <= 0) {
      return false;
    }
    boolean located = lower.charAt(before) == ':' || lower.charAt(before) == '-';
    if (!located && lower.charAt(at - 1) == ' ') {
      return isPlaceEnd(lower, before);
    }
    while (before > 1 && lower.charAt(before) == '-' && lower.charAt(before - 1) == ' ') {
      before--;
    }
    char end = lower.charAt(before - 1);
    return located && (end >= '0' && end <= '9' || end == ')' || end == 't');
  }
}
