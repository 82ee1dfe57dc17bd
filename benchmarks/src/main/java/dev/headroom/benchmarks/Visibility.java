package dev.headroom.benchmarks;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.headroom.Gap;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Whether evidence can be seen in what a compressed text shows of its original: white space
 * collapsed, colour codes removed, JSON escapes allowed for, pages as their visible text.
 */
final class Visibility {
  private static final int MAX_RECORD_CHARS = 20_000;
  private static final int MAX_LEVELS = 3;
  private static final char HIDDEN = '\uE000';

  private final String kind;
  private final String shown;
  private final String compressed;
  private final boolean everything;

  /**
   * @param shown the original with a private-use char in place of each gap
   * @param compressed the text that was handed out
   * @param everything whether nothing was left out
   */
  Visibility(String kind, String shown, String compressed, boolean everything) {
    this.kind = kind;
    this.shown = normal(kind, shown);
    this.compressed = compressed;
    this.everything = everything;
  }

  /** The parts of an original that stand outside all gaps, each gap as one char and a line end. */
  static String shown(String original, List<Gap> gaps) {
    StringBuilder out = new StringBuilder(original.length());
    boolean[] hidden = new boolean[original.length()];
    for (Gap gap : gaps) {
      gap.sources().forEach(s -> Arrays.fill(hidden, s.start(), s.end(), true));
    }
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        out.append(original.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        out.append(HIDDEN).append('\n');
      }
    }
    return out.toString();
  }

  /** Whether a question's evidence is visible, here or in what was retrieved as well. */
  boolean answers(Question question, String retrieved) {
    if (question.isCount()) {
      return everything
          || question.answers().stream()
              .allMatch(a -> holdsNumber(compressed, a) || holdsNumber(retrieved, a));
    }
    if (question.evidence().isEmpty()) {
      return true;
    }
    String more = retrieved.isEmpty() ? "" : normal(kind, retrieved);
    if (question.sameRecord()) {
      return inOneRecord(shown, question.evidence()) || inOneRecord(more, question.evidence());
    }
    return question.any()
        ? question.evidence().stream().anyMatch(e -> holds(shown, e) || holds(more, e))
        : question.evidence().stream().allMatch(e -> holds(shown, e) || holds(more, e));
  }

  private boolean holds(String text, String evidence) {
    return indexOf(text, evidence, 0) >= 0;
  }

  private static int indexOf(String text, String evidence, int from) {
    int plain = text.indexOf(collapsed(evidence), from);
    if (plain >= 0) {
      return plain;
    }
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(evidence));
    int found = text.indexOf(collapsed(escaped), from);
    return found >= 0 ? found : text.indexOf(collapsed(escaped.replace("/", "\\/")), from);
  }

  /** Both strings on one line, or in one of the innermost JSON objects around the first. */
  private static boolean inOneRecord(String text, List<String> evidence) {
    String first = evidence.get(0);
    for (int at = indexOf(text, first, 0); at >= 0; at = indexOf(text, first, at + 1)) {
      int start = at;
      int end = at;
      for (int level = 0; level < MAX_LEVELS; level++) {
        start = open(text, start - 1);
        end = close(text, end + 1);
        if (start < 0 || end < 0 || end - start > MAX_RECORD_CHARS) {
          break;
        }
        if (indexOf(text.substring(start, end), evidence.get(1), 0) >= 0) {
          return true;
        }
      }
      int lineStart = text.lastIndexOf('\n', at) + 1;
      int lineEnd = text.indexOf('\n', at);
      String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
      if (line.length() < MAX_RECORD_CHARS && indexOf(line, evidence.get(1), 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int open(String text, int from) {
    int depth = 0;
    for (int i = from; i >= 0 && from - i < MAX_RECORD_CHARS; i--) {
      char c = text.charAt(i);
      depth += c == '}' ? 1 : c == '{' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return -1;
  }

  private static int close(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length() && i - from < MAX_RECORD_CHARS; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean holdsNumber(String text, String number) {
    for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + number.length();
      boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
      if (!before && !after) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String kind, String text) {
    String plain = kind.equals("html") ? Jsoup.parse(text).text() : withoutColours(text);
    return collapsed(plain);
  }

  private static String withoutColours(String text) {
    return text.indexOf('\u001B') < 0 ? text : text.replaceAll("\u001B\\[[0-9;]*[A-Za-z]", "");
  }

  /** White space within a line to one blank; line ends stay, as records may be lines. */
  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append('\n');
        blank = true;
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        if (!blank) {
          out.append(' ');
        }
        blank = true;
      } else {
        out.append(c);
        blank = false;
      }
    }
    return out.toString();
  }
}
