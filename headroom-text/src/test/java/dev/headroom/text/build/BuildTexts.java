package dev.headroom.text.build;

/** Build output of our own making. */
final class BuildTexts {
  private BuildTexts() {}

  /** A build server's log of a test run: times before every line, groups, colours. */
  static String server() {
    StringBuilder log = new StringBuilder();
    int[] at = {0};
    add(log, at, "##[group]Run harbor/checkout@v4");
    add(log, at, "with:\n  depth: 1");
    add(log, at, "##[endgroup]");
    for (int i = 0; i < 60; i++) {
      add(log, at, "Downloading harbor-core-" + i + ".whl (" + (17 + i) + " kB)");
    }
    add(log, at, "##[group]Run pytest tests");
    add(log, at, "\u001b[36;1mpytest tests\u001b[0m");
    add(log, at, "##[endgroup]");
    add(log, at, "============ test session starts ============");
    for (int i = 0; i < 240; i++) {
      boolean failed = i == 117;
      String result = failed ? "\u001b[31mFAILED\u001b[0m" : "\u001b[32mPASSED\u001b[0m";
      add(log, at, "test_crane.py::test_lift[" + i + "] " + result);
    }
    add(log, at, "============ FAILURES ============");
    add(log, at, "    def test_lift(berth):");
    add(log, at, ">       assert crane.lift(berth)");
    add(log, at, "E       AssertionError: berth 3 is taken");
    add(log, at, "test_crane.py:71: AssertionError");
    add(log, at, "========= 1 failed, 240 passed in 3.11s =========");
    add(log, at, "##[error]Process completed with exit code 2.");
    add(log, at, "Post job cleanup.");
    for (int i = 0; i < 12; i++) {
      add(log, at, "[command]/usr/bin/git config --unset key" + i);
    }
    return log.toString();
  }

  private static void add(StringBuilder log, int[] at, String lines) {
    for (String line : lines.split("\n")) {
      int second = at[0] / 20 % 60;
      String time = "2031-03-14T08:" + (10 + at[0] / 1_200) + ":" + second / 10 + second % 10;
      log.append(time)
          .append('.')
          .append(1_000_000 + at[0]++)
          .append("Z ")
          .append(line)
          .append('\n');
    }
  }

  /** A compiler's output under make, with one error among warnings. */
  static String compiler() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      log.append("gcc -O2 -Wall -Iinclude -c -o part").append(i).append(".o part").append(i);
      log.append(".c\n");
      if (i % 9 == 4) {
        log.append("part").append(i).append(".c:").append(20 + i);
        log.append(":7: warning: unused variable 'tide' [-Wunused-variable]\n");
        log.append("   int tide = 0;\n       ^~~~\n");
      }
    }
    log.append("gcc -O2 -Wall -Iinclude -c -o crane.o crane.c\n");
    log.append("crane.c: In function 'lift':\n");
    log.append("crane.c:117:9: error: 'berth' undeclared (first use in this function)\n");
    log.append("   if (berth > 3)\n       ^~~~~\n");
    log.append("make: *** [Makefile:12: crane.o] Error 1\n");
    return log.toString();
  }
}
