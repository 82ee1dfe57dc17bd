package dev.headroom.json;

import dev.headroom.spi.View;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON that breaks off, as the limit of a tool's output leaves it: the values that are whole, with
 * the brackets closed that are open there, and how it ended.
 */
final class TruncatedJson {
  /** Largest share of the text that may stand as it is. */
  private static final int TAIL_SHARE = 4;

  private static final String WORDS = "truefalsn0123456789+-.E:";

  private final String text;
  private final int limit;
  private int[] starts = new int[32];
  private int[] childEnds = new int[32];
  private int depth;
  private int lastRoot = -1;
  private int roots;
  private int stop;

  private TruncatedJson(String text, int limit) {
    this.text = text;
    this.limit = limit;
    scan();
  }

  /**
   * What can be shown of a text.
   *
   * @param whole its whole values, closed by brackets; a document
   * @param brackets how many close it
   * @param end where its own text ends
   */
  record Closed(String whole, int brackets, int end) {
    /** The view of the text, made of that of the whole values. */
    View around(View inner, String text) {
      String tail = text.substring(end);
      long lines = 1 + tail.chars().filter(c -> c == '\n').count();
      String header = JsonTruncatedFormat.header(brackets, lines);
      String shown = header + inner.text() + "\n" + tail;
      return View.folded(
              shown,
              JsonTruncatedFormat.ID,
              inner.units().within(shown, header.length(), at -> Math.min(at, end)))
          .with(inner.facets());
    }
  }

  /** Whether the head of a text reads as JSON that goes on. */
  static boolean isLikely(String text, int window) {
    int limit = Math.min(text.length(), window);
    TruncatedJson head = new TruncatedJson(text, limit);
    return head.depth > 0 && head.stop >= limit - Math.min(window, limit) / 2;
  }

  /** The whole values of a text; null if it does not break off, or too little of it is whole. */
  static @Nullable Closed of(String text) {
    TruncatedJson truncated = new TruncatedJson(text, text.length());
    int least = text.length() - text.length() / TAIL_SHARE;
    if (truncated.depth == 0) {
      return null;
    }
    if (truncated.roots > 1 && truncated.lastRoot >= least) {
      return new Closed(text.substring(0, truncated.lastRoot), 0, truncated.lastRoot);
    }
    int best = -1;
    for (int d = 0; d < truncated.depth && (best < 0 || truncated.childEnds[best] < least); d++) {
      best = best < 0 || truncated.childEnds[d] > truncated.childEnds[best] ? d : best;
    }
    int end = best < 0 ? -1 : truncated.childEnds[best];
    return end >= least ? truncated.closed(best, end) : null;
  }

  private Closed closed(int deepest, int end) {
    StringBuilder whole = new StringBuilder(end + 2 * deepest).append(text, 0, end);
    for (int d = deepest; d >= 0; d--) {
      int start = starts[d];
      int inside = start + 1;
      String lineEnd = text.startsWith("\r\n", inside) ? "\r\n" : "\n";
      if (text.startsWith(lineEnd, inside)) {
        int line = text.lastIndexOf('\n', start) + 1;
        int indent = line;
        while (text.charAt(indent) == ' ' || text.charAt(indent) == '\t') {
          indent++;
        }
        whole.append(lineEnd).append(text, line, indent);
      }
      whole.append(text.charAt(start) == '{' ? '}' : ']');
    }
    return new Closed(whole.toString(), deepest + 1, end);
  }

  /** Goes on until the text ends or is no JSON any more; knows which containers are open there. */
  private void scan() {
    int solid = 0; // after the last char that is no white space
    int at = 0;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        at++;
        continue;
      }
      if (depth == 0 && (c != '{' && c != '[' || roots > 0 && !onOwnLine(at))) {
        break;
      }
      if (c == '"') {
        int end = stringEnd(at);
        if (end < 0) {
          at = Math.max(at, limit == text.length() ? stop : limit);
          break;
        }
        at = end;
      } else if (c == '{' || c == '[') {
        open(at++);
      } else if (c == '}' || c == ']') {
        if (text.charAt(starts[depth - 1]) != (c == '}' ? '{' : '[')) {
          break;
        }
        at++;
        if (--depth > 0) {
          childEnds[depth - 1] = at;
        }
      } else if (c == ',') {
        childEnds[depth - 1] = solid;
        at++;
      } else if (WORDS.indexOf(c) >= 0) {
        at++;
      } else {
        break;
      }
      solid = at;
    }
    stop = Math.max(stop, at);
  }

  private boolean onOwnLine(int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return line > 0 && text.substring(line, at).isBlank();
  }

  private void open(int at) {
    if (depth == 0) {
      roots++;
      lastRoot = at;
    }
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      childEnds = Arrays.copyOf(childEnds, depth * 2);
    }
    starts[depth] = at;
    childEnds[depth++] = -1;
  }

  /** Index after a string; -1 if it does not end, {@link #stop} being where it breaks off. */
  private int stringEnd(int start) {
    for (int at = start + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        return at + 1;
      } else if (c < ' ') {
        stop = at;
        return -1;
      }
    }
    stop = limit;
    return -1;
  }
}
