package dev.headroom.text.build;

/**
 * Lines that name what the errors below them are of: the file above a checker's list, the task
 * above what its hosts answered. Without them an error has no place.
 */
final class Headings {
  private static final float SHARE = 0.92f;
  private static final int WITHIN = 400;
  private static final int MAX_NAME = 200;
  private static final float ERROR = 6;

  private static final String[] TASKS = {"TASK [", "RUNNING HANDLER [", "PLAY ["};

  private Headings() {}

  /** Gives the heading above an error a share of what the error weighs. */
  static void raise(CleanText text, float[] own) {
    int task = -1;
    int file = -1;
    for (int i = 0; i < own.length; i++) {
      String line = text.line(i);
      if (isTask(line)) {
        task = i;
        file = -1;
      } else if (isFile(line)) {
        file = i;
      } else if (own[i] >= ERROR && line.startsWith("fatal: [") && i - task < WITHIN) {
        task = lift(task, own[i], own);
      } else if (own[i] >= ERROR && Findings.isListed(line) && i - file < WITHIN) {
        file = lift(file, own[i], own);
      } else if (!line.isBlank() && line.charAt(0) > ' ') {
        file = -1;
      }
    }
  }

  private static int lift(int heading, float error, float[] own) {
    if (heading >= 0) {
      own[heading] = Math.max(own[heading], error * SHARE);
    }
    return -1;
  }

  private static boolean isTask(String line) {
    for (String task : TASKS) {
      if (line.startsWith(task)) {
        return true;
      }
    }
    return false;
  }

  /** A line that is nothing but a path. */
  private static boolean isFile(String line) {
    if (line.isEmpty() || line.length() > MAX_NAME || line.charAt(0) <= ' ') {
      return false;
    }
    boolean named = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      named |= c == '/' || c == '.';
      if (c <= ' ' || c == '=' || c == '(' || c == '*') {
        return false;
      }
    }
    return named;
  }
}
