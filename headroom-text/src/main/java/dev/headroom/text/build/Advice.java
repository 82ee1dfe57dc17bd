package dev.headroom.text.build;

/**
 * Lines that builds print after a failure whatever it was: how to see more, where to read on. They
 * stand beside errors and often call themselves errors, and tell nothing about this one.
 */
final class Advice {
  private static final Beginnings BEGINNINGS =
      Beginnings.of(
          "To see the full stack trace",
          "Re-run Maven",
          "For more information about",
          "[Help 1] http",
          "[Help 2] http",
          "-> [Help ",
          "After correcting the problems",
          "See dump files ",
          "Please refer to ",
          "Run with --",
          "> Run with --",
          "* Try:",
          "> Get more help at ",
          "Deprecated Gradle features were used",
          "You can use '--warning-mode",
          "A complete log of this run",
          "This is probably not a problem with npm",
          "info Visit http",
          "note: run with `RUST_BACKTRACE",
          "note: Some details are omitted",
          "To report this error",
          "If you would like me to",
          "Shadow bytes around",
          "Shadow byte legend",
          "Use --track-origins",
          "For lists of detected and suppressed",
          "For counts of detected and suppressed",
          "Rerun with: -v",
          "Docs: http",
          "-- Docs: http",
          "[Pipeline] }",
          "[Pipeline] // ",
          "[Pipeline] stage",
          "[Pipeline] sh",
          "[Pipeline] node",
          "[Pipeline] End of Pipeline",
          "^^^ +++",
          "##[section]Finishing: ",
          "section_end:");

  private static final String REPORTS = "for the individual test results.";

  private static final String[] LEVELS = {
    "[ERROR]",
    "[INFO]",
    "[WARNING]",
    "[WARN]",
    "[error]",
    "[info]",
    "[warn]",
    "npm error",
    "npm ERR!",
  };

  private Advice() {}

  /** Whether the line says nothing about what happened: blank behind its level, or advice. */
  static boolean isIdle(String line) {
    int from = 0;
    for (String level : LEVELS) {
      if (line.startsWith(level)) {
        from = level.length();
        break;
      }
    }
    int end = line.length();
    while (from < end && line.charAt(from) <= ' ') {
      from++;
    }
    if (from == end) {
      return true;
    }
    return line.endsWith(REPORTS) || BEGINNINGS.isAt(line, from);
  }
}
