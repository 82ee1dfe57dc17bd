package dev.headroom.text.search;

/** What search tools say beside hits. */
final class ToolMessages {
  private ToolMessages() {}

  static boolean isNote(String line) {
    return line.startsWith("Binary file ")
        || line.startsWith("grep: ")
        || line.startsWith("rg: ")
        || line.startsWith("ugrep: ")
        || line.startsWith("fatal: ")
        || line.isEmpty();
  }
}
