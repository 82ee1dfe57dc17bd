package dev.headroom.text.prose;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.MarkdownLines;
import java.util.Set;

/**
 * Judges by three windows whether a text is prose. Prose is what people wrote for people: lines of
 * words with sentence ends among them. A share of lines in another hand (stamps, paths with line
 * numbers, braces, cells) is enough to leave the text to others or alone.
 */
final class ProseShape {
  private static final int WINDOW = 4_000;

  /** Other endings say that the file is something else, such as code with long comments. */
  private static final Set<String> MAY_BE_PROSE =
      Set.of("", "txt", "text", "rst", "adoc", "asciidoc", "org", "wiki", "textile", "eml", "out");

  private int lines;
  private int hashLines;
  private int hashChars; // of prose in them
  private int alienLines;
  private int chars;
  private int proseChars;
  private int proseWords;
  private int sentences;

  private ProseShape() {}

  static Match match(Payload payload) {
    if (payload.isMediaType("text/markdown") || isMarkdown(payload.extension())) {
      return Match.CERTAIN;
    }
    String text = payload.text();
    int length = text.length();
    if (!MAY_BE_PROSE.contains(payload.extension()) || isData(text)) {
      return Match.NO;
    }
    if (length <= 3 * WINDOW) {
      return window(text, 0, length);
    }
    Match head = window(text, 0, WINDOW);
    Match middle = window(text, length / 2, length / 2 + WINDOW);
    Match tail = window(text, length - WINDOW, length);
    return min(head, min(middle, tail));
  }

  private static boolean isMarkdown(String extension) {
    return extension.equals("md") || extension.equals("markdown") || extension.equals("mdx");
  }

  /**
   * Whether the text opens as JSON or markup does, whole or cut off: long values look like prose.
   */
  private static boolean isData(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
      start++;
    }
    if (start + 1 >= text.length()) {
      return true;
    }
    char first = text.charAt(start);
    char second = text.charAt(start + 1);
    char last = text.charAt(MarkdownLines.trimEnd(text, start, text.length()) - 1);
    return first == '#' && second == '!'
        || first == '/' && (second == '*' || second == '/')
        || first == '{' && (second == '"' || second <= ' ' || last == '}')
        || first == '[' && (second == '{' || second == '"' || second <= ' ' || last == ']')
        || first == '<' && (second == '!' || second == '?' || text.startsWith("html", start + 1));
  }

  private static Match min(Match one, Match other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The whole lines of one window; what stands between code fences is not judged. */
  private static Match window(String text, int from, int to) {
    ProseShape outside = new ProseShape();
    ProseShape inside = new ProseShape();
    boolean fenced = false;
    int at = from == 0 ? 0 : afterLineEnd(text, from, to);
    while (at < to) {
      int lineEnd = text.indexOf('\n', at);
      boolean cut = (lineEnd < 0 || lineEnd >= to) && to < text.length();
      if (cut && outside.lines + inside.lines > 0) {
        break;
      }
      int next = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
      int end = MarkdownLines.trimEnd(text, at, next);
      int start = MarkdownLines.indent(text, at, end);
      if (MarkdownLines.fence(text, start, end) > 0) {
        fenced = !fenced;
      } else if (start < end) {
        (fenced ? inside : outside).line(text, start, end);
      }
      at = next;
    }
    // A window may begin inside a fence: then its outside is what we took for the inside.
    Match one = outside.judge();
    return inside.lines == 0 || outside.lines > 0 && one == Match.SHAPE
        ? one
        : max(one, inside.judge());
  }

  private static Match max(Match one, Match other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static int afterLineEnd(String text, int from, int to) {
    int lineEnd = text.indexOf('\n', from);
    return lineEnd < 0 || lineEnd >= to - WINDOW / 4 ? from : lineEnd + 1;
  }

  private Match judge() {
    if (proseWords < 20 || sentences < 2) {
      return proseWords >= 8 && alienLines == 0 ? Match.HINTED : Match.NO;
    }
    if (hashLines * 5 > lines * 2 && lines > 5 && (proseChars - hashChars) * 2 < chars) {
      return Match.HINTED; // comments of a script or of settings, not headings
    }
    boolean mostly = proseChars * 10L >= chars * 6L && sentences * 60L >= proseWords;
    if (mostly && alienLines * 20 <= lines) {
      return Match.SHAPE;
    }
    return proseChars * 2L >= chars && alienLines * 4 <= lines ? Match.HINTED : Match.NO;
  }

  private void line(String text, int start, int end) {
    lines++;
    hashLines += text.charAt(start) == '#' ? 1 : 0;
    chars += end - start;
    LineWords words = LineWords.of(text, start, end);
    if (LineStarts.isRecord(text, start, end)) {
      alienLines++;
    } else if (words.isProse()
        && (words.sentenceEnds() > 0 || !LineStarts.isCode(text, start, end))) {
      proseChars += end - start;
      hashChars += text.charAt(start) == '#' ? end - start : 0;
      proseWords += words.words();
      sentences += words.sentenceEnds();
    } else if (words.isAlien() || LineStarts.isCode(text, start, end)) {
      alienLines++;
    }
  }
}
