package dev.headroom.text.internal.event;

import java.util.Random;

/** Logs made up from a seed: ordinary ones, and ones that try to break the tables. */
public final class LogTexts {
  private static final String[] MESSAGES = {
    "INFO  [worker-%d] o.e.harbor.Crane: lifted container %d from berth %d",
    "INFO  [worker-%d] o.e.harbor.Crane: put container %d on truck %d",
    "WARN  [worker-%d] o.e.harbor.Tide: water at %d cm, limit %d",
    "DEBUG [io-%d] o.e.net.Link: sent %d bytes to 10.0.%d.7:8443",
    "INFO  [main] o.e.Gate: badge A-%d opened door %d/%d",
    "ERROR [worker-%d] o.e.harbor.Crane: cable %d worn, code %d",
  };

  private static final String[] ODD = {
    "",
    " ",
    "\t",
    "# not a pattern",
    "at 08:15",
    "+ more",
    "<*>",
    "a <*> b <at> c <=1> d",
    "<=",
    "12 34",
    "1,2-3",
    "[3 lines left out: lines 1-3]",
    "\u001b[31mred\u001b[0m",
    "caf\u00e9 \ud83d\ude80 \u4e2d\u6587",
    "lone \ud800 high",
    "\udc00 lone low",
    "\u2028 separator",
    "trailing   ",
    "back\rover",
    "\u0000",
    "\ufeff mark",
    "08:15:09",
    "08:15:09 ",
    "08:15:09  indented",
    "copied / to a//b",
    "copied src/pier.txt to a/b/",
    "copied a/b/c.tar.gz to /",
    "Lines by event: below each # pattern a row per line",
  };

  private LogTexts() {}

  /** A log of some hundred lines with a few odd ones, and any kind of line end. */
  public static String of(long seed) {
    Random random = new Random(seed);
    String lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    int oddEvery = 2 + random.nextInt(60);
    boolean mixed = random.nextInt(5) == 0;
    StringBuilder log = new StringBuilder();
    int lines = random.nextInt(300);
    int second = random.nextInt(80_000);
    for (int i = 0; i < lines; i++) {
      second += random.nextInt(4);
      if (random.nextInt(oddEvery) == 0) {
        log.append(ODD[random.nextInt(ODD.length)]);
      } else {
        log.append(line(random, second));
      }
      if (random.nextInt(40) == 0) {
        log.append(" ".repeat(random.nextInt(4)));
      }
      log.append(mixed && random.nextInt(9) == 0 ? "\r\n" : lineEnd);
    }
    return random.nextBoolean() ? log.toString() : log + "last line, no end";
  }

  private static String line(Random random, int second) {
    String time =
        "2031-03-14 "
            + two(second / 3600 % 24)
            + ":"
            + two(second / 60 % 60)
            + ":"
            + two(second % 60)
            + " ";
    String message = MESSAGES[random.nextInt(MESSAGES.length)];
    int number = random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(900);
    return time + String.format(java.util.Locale.ROOT, message, random.nextInt(4), number, number);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
