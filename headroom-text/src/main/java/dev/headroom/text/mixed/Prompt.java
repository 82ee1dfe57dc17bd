package dev.headroom.text.mixed;

import dev.headroom.text.internal.MarkdownLines;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line that says whose output stands below it: a command's, a file's, a tool's. */
enum Prompt {
  /** {@code $ cmd}: only where the text begins so. */
  DOLLAR,
  /** {@code # cmd}: only where the text begins so, with a command that is known. */
  HASH,
  /** {@code ada@host:~/work$ cmd}, {@code [ada@host work]# cmd}. */
  SHELL,
  /** {@code PS C:\work> cmd}. */
  POWERSHELL,
  /** {@code ==> path <==}, as head and tail write. */
  ARROWS,
  /** {@code --- file: path ---}, {@code === path ===}. */
  RULED,
  /** {@code [File: path (90 lines total)]}, as agents that open files see it. */
  OPENED,
  /** {@code ... running `cat -n` on path:}. */
  NUMBERED,
  /** {@code Observation:}, up to the next thought or action. */
  OBSERVATION;

  private static final int MAX_PROMPT = 120;
  private static final Set<String> COMMANDS =
      Set.of(
          "apt",
          "apt-get",
          "awk",
          "az",
          "aws",
          "brew",
          "cargo",
          "cat",
          "cd",
          "crictl",
          "curl",
          "cut",
          "date",
          "df",
          "diff",
          "dig",
          "dmesg",
          "dnf",
          "docker",
          "dpkg",
          "du",
          "env",
          "file",
          "find",
          "free",
          "gcloud",
          "git",
          "go",
          "grep",
          "head",
          "helm",
          "id",
          "ip",
          "iptables",
          "java",
          "journalctl",
          "jq",
          "kubectl",
          "less",
          "ls",
          "lsblk",
          "lscpu",
          "lsof",
          "make",
          "mount",
          "mvn",
          "netstat",
          "nft",
          "node",
          "npm",
          "openssl",
          "ping",
          "pip",
          "podman",
          "ps",
          "psql",
          "python",
          "python3",
          "redis-cli",
          "rg",
          "rpm",
          "sed",
          "sort",
          "ss",
          "stat",
          "systemctl",
          "tail",
          "tar",
          "terraform",
          "top",
          "tree",
          "uname",
          "uptime",
          "wc",
          "yum");

  /** What a line is, if it opens an output; {@code end} is before its line end. */
  static @Nullable Prompt of(String text, int start, int end, boolean first) {
    int length = end - start;
    if (length < 3) {
      return null;
    }
    Prompt found =
        switch (text.charAt(start)) {
          case '[' ->
              text.startsWith("[File: ", start) && !opened(text, start, end).isEmpty()
                  ? OPENED
                  : null;
          case 'H', 'T' -> numbered(text, start, end).isEmpty() ? null : NUMBERED;
          case '$' -> first && text.charAt(start + 1) == ' ' ? DOLLAR : null;
          case '=' -> isArrows(text, start, end) ? ARROWS : ruled(text, start, end, "===");
          case '-' -> ruled(text, start, end, "---");
          case '#' -> {
            boolean known =
                first && text.startsWith("# ", start) && isCommand(text, start + 2, end);
            yield known ? HASH : ruled(text, start, end, "###");
          }
          case 'P' -> isPowerShell(text, start, end) ? POWERSHELL : null;
          case 'O' -> isObservation(text, start, end) ? OBSERVATION : null;
          default -> null;
        };
    return found == null && isShell(text, start, end) ? SHELL : found;
  }

  /** Whether a line ends the output below a line of this kind. */
  boolean isEndedBy(String text, int start, int end) {
    if (this == OBSERVATION) {
      return text.startsWith("Thought:", start)
          || text.startsWith("Action:", start)
          || isObservation(text, start, end);
    }
    boolean framed = this == OPENED && isFrame(text, start, end);
    return framed || of(text, start, end, true) == this;
  }

  /** The path of the file that stands below, as the line says it; null if it says none. */
  @Nullable String path(String text, int start, int end) {
    String path =
        switch (this) {
          case ARROWS -> text.substring(start + 4, end - 4).strip();
          case RULED -> inRules(text, start, end);
          case OPENED -> opened(text, start, end);
          case NUMBERED -> numbered(text, start, end);
          case OBSERVATION -> "";
          default -> shown(text.substring(start, end));
        };
    return isPath(path) ? path : null;
  }

  /** The file that a command shows whole. */
  private static String shown(String line) {
    int at = Math.max(line.indexOf(" cat "), line.indexOf(" Get-Content "));
    String rest = at < 0 ? "" : line.substring(line.indexOf(' ', at + 1)).strip();
    return rest.indexOf(' ') < 0 && rest.indexOf('|') < 0 ? rest : "";
  }

  private static String opened(String text, int start, int end) {
    int close = text.lastIndexOf(" (", end);
    return close > start + 7 && text.startsWith("lines total)]", end - 13)
        ? text.substring(start + 7, close)
        : "";
  }

  private static String numbered(String text, int start, int end) {
    int at = text.indexOf("`cat -n` on ", start);
    boolean told = at > 0 && at < end && text.charAt(end - 1) == ':';
    String rest = told ? text.substring(at + 12, end - 1) : "";
    return rest.startsWith("a snippet of ") ? rest.substring(13) : rest;
  }

  /** Whether a line says what is above or below the lines shown, or where the agent is. */
  static boolean isFrame(String text, int start, int end) {
    return text.startsWith("(Open file: ", start)
        || text.startsWith("(Current directory: ", start)
        || text.startsWith("bash-$", start)
        || text.charAt(start) == '('
            && (text.startsWith(" more lines above)", end - 18)
                || text.startsWith(" more lines below)", end - 18));
  }

  private static boolean isArrows(String text, int start, int end) {
    return end - start > 8 && text.startsWith("==> ", start) && text.startsWith(" <==", end - 4);
  }

  private static @Nullable Prompt ruled(String text, int start, int end, String rule) {
    boolean between =
        end - start > 2 * rule.length() + 2
            && end - start < MAX_PROMPT
            && text.startsWith(rule, start)
            && text.startsWith(rule, end - rule.length());
    return between && isPath(inRules(text, start, end)) ? RULED : null;
  }

  private static String inRules(String text, int start, int end) {
    char mark = text.charAt(start);
    int from = start;
    while (from < end && text.charAt(from) == mark) {
      from++;
    }
    int to = end;
    while (to > from && text.charAt(to - 1) == mark) {
      to--;
    }
    String inside = text.substring(from, to).strip();
    for (String word : new String[] {"file:", "File:", "FILE:", "BEGIN", "begin"}) {
      inside = inside.startsWith(word) ? inside.substring(word.length()).strip() : inside;
    }
    return inside;
  }

  /** One word with a dot or a slash in it. */
  private static boolean isPath(String word) {
    boolean parted = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      parted |= (c == '.' || c == '/') && i + 1 < word.length();
      if (c <= ' ' || c == '=' || c == '"' || c == '<') {
        return false;
      }
    }
    return parted;
  }

  private static boolean isObservation(String text, int start, int end) {
    return text.startsWith("Observation", start)
        && (text.startsWith(":", start + 11)
            || MarkdownLines.trimEnd(text, start, end) == start + 11);
  }

  private static boolean isPowerShell(String text, int start, int end) {
    int drive = start + 3;
    boolean path =
        text.startsWith("PS ", start)
            && drive + 2 < end
            && (text.startsWith(":\\", drive + 1) || text.charAt(drive) == '/');
    int close = path ? text.indexOf("> ", drive) : -1;
    return close > 0 && close < end;
  }

  /** A name, an at sign, a host, and a dollar or hash before a blank. */
  private static boolean isShell(String text, int start, int end) {
    int at = start;
    if (text.charAt(at) == '(') { // the name of an environment
      int close = text.indexOf(") ", at);
      at = close > 0 && close < start + 40 && close < end ? close + 2 : at;
    }
    at += at < end && text.charAt(at) == '[' ? 1 : 0;
    int name = at;
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
    if (at == name || at == end || text.charAt(at) != '@') {
      return false;
    }
    int host = ++at;
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
    boolean folder = at > host && at < end && (text.charAt(at) == ':' || text.charAt(at) == ' ');
    int limit = Math.min(end, start + MAX_PROMPT);
    while (folder && at < limit && text.charAt(at) != '$' && text.charAt(at) != '#') {
      at++;
    }
    return folder && at + 2 < limit && text.charAt(at + 1) == ' ';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean isCommand(String text, int start, int end) {
    int at = start;
    while (at < end && (isNamePart(text.charAt(at)))) {
      at++;
    }
    return (at == end || text.charAt(at) == ' ') && COMMANDS.contains(text.substring(start, at));
  }
}
