package dev.headroom.text.build;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.LineTable;
import java.util.Locale;

/**
 * Tells the output of builds and test runs by lines that only tools of that trade print. Looks at
 * three windows only.
 */
final class BuildShape {
  private static final int WINDOW_CHARS = 8_000;

  /** Lines, or parts of a line's beginning, that leave no doubt. */
  private static final String[] SIGNATURES = {
    "##[group]",
    "##[endgroup]",
    "##[error]",
    "##[command]",
    "[INFO] BUILD ",
    "[INFO] Building ",
    "[INFO] Scanning for projects",
    "[INFO] --- ",
    "> Task :",
    "BUILD SUCCESSFUL in",
    "BUILD FAILED",
    "FAILURE: Build failed",
    "npm ERR! ",
    "npm error ",
    "test result: ",
    "running 1 test",
    "============================= test session starts",
    "Tests run: ",
    "=== RUN   ",
    "--- FAIL: ",
    "--- PASS: ",
    "ninja: ",
    "make: *** ",
    "gmake: *** ",
    "Test Suites: ",
    "Current runner version",
    "Build succeeded.",
    "Build FAILED.",
    "Plan: ",
    "Terraform will perform",
    "npm warn deprecated",
    "error: could not compile",
    "   Compiling ",
    "Started by user ",
    "Finished: SUCCESS",
    "Finished: FAILURE",
    "Buildfile: ",
    "[junit] ",
    "[javac] ",
    "=== BUILD ",
    "CompileC ",
    "** BUILD ",
    "Build started ",
    "warning: unused ",
    "Successfully built ",
    "lerna ",
    "yarn run v",
    "$ tsc",
    "Success: no issues found in",
    "collected ",
  };

  /** Beginnings of lines that builds print in numbers. */
  private static final String[] ORDINARY = {
    "[INFO] ",
    "[WARNING] ",
    "[ERROR] ",
    "[WARN] ",
    "make[",
    "make: ",
    "gcc ",
    "g++ ",
    "cc ",
    "clang ",
    "clang++ ",
    "c++ ",
    "ar ",
    "ld ",
    "libtool:",
    "checking ",
    "configure: ",
    "-- ",
    "Scanning dep",
    "Linking ",
    "Collecting ",
    "Downloading ",
    "Installing ",
    "Compiling ",
    "ok  \t",
    "FAIL\t",
    "?   \t",
    "PASS ",
    "FAIL ",
    "PASSED ",
    "FAILED ",
    "ERROR ",
    "    Finished ",
    "    Checking ",
    "     Running ",
    "Step ",
    " ---> ",
    "#",
    "+ ",
    "> ",
    "test ",
    "Target ",
    "cl ",
    "cl.exe",
    "Building ",
    "In file included",
    "npm ",
    "yarn ",
    "info ",
    "warn ",
    "error ",
    "CXX ",
    "CC ",
    "LD ",
    "/bin/sh ",
    "rm -f",
    "mv -f",
    "cd ",
    "install ",
    "javac ",
    "Running ",
    "Reading ",
    "Unpacking ",
    "Setting up ",
    "Get:",
    "Fetched ",
    "\u2713 ",
    "\u2714 ",
    "\u2717 ",
    "\u25cf ",
    "not ok ",
    "ok ",
  };

  private int lines;
  private int signatures;
  private int ordinary;
  private int diagnostics;

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
    return shape.judge(saysBuild(payload));
  }

  private Match judge(boolean said) {
    int evidence = signatures * 4 + diagnostics * 2 + ordinary;
    boolean some = signatures + diagnostics + ordinary >= 4;
    if (some && (signatures >= 2 || diagnostics >= 3) && evidence * 10 >= lines * 2) {
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
      int start = Stamps.end(slice, table.start(line), table.end(line));
      int end = Math.min(table.end(line), start + 200);
      if (end > start) {
        line(CleanText.withoutEscapes(slice, start, end));
      }
    }
  }

  private void line(String line) {
    lines++;
    for (String signature : SIGNATURES) {
      if (line.startsWith(signature)) {
        signatures++;
        return;
      }
    }
    String bare = line.stripLeading();
    if (isStep(bare) || isTask(line, bare) || line.contains("Tests run: ")) {
      signatures++;
      return;
    }
    if (isDiagnostic(line) || bare.startsWith("--> ") || bare.startsWith("= note: ")) {
      diagnostics++;
      return;
    }
    for (String beginning : ORDINARY) {
      if (line.startsWith(beginning) || bare.startsWith(beginning)) {
        ordinary++;
        return;
      }
    }
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

  /** {@code path:12:3: error: text}, {@code path(12,3): warning X1: text} and the like. */
  private static boolean isDiagnostic(String line) {
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
    boolean located = lower.charAt(before) == ':' || lower.charAt(before) == '-';
    char end = before > 0 ? lower.charAt(before - 1) : ' ';
    return located && (end >= '0' && end <= '9' || end == ')' || end == 't');
  }
}
