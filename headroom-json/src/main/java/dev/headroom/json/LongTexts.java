package dev.headroom.json;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a document that take less as the lines they are than in escapes: files, logs and
 * messages in the answers of tools. Each is shown by whichever compressor fits it.
 */
final class LongTexts {
  private static final int MIN_CHARS = 24;
  private static final int MIN_ESCAPES = 3;

  /** Escapes in all such strings below which none is looked at any closer. */
  private static final int MIN_ESCAPES_IN_ALL = 12;

  /** Escapes that are worth it without counting. */
  private static final int MANY_ESCAPES = 40;

  /** What stands for a text costs about so many tokens. */
  private static final int PLACE_TOKENS = 11;

  /** Shortest text that may be worth a fold of its own. */
  private static final int MIN_FOLDED = 400;

  /** Such texts are looked at from one part in so many of a document on. */
  private static final int LARGE_SHARE = 10;

  /** Shortest text that is shown once where it comes twice. */
  private static final int MIN_TWICE = 100;

  /** Share of a document from which on its parts are those of its texts. */
  private static final double NEARLY_ALL = 0.8;

  /** Texts that save one in so many tokens of a document save more than tables of them. */
  private static final int MUCH_SAVED = 8;

  private static final int CHARS_PER_TOKEN = 4;
  private static final int WORTH_SHARE = 50;
  private static final int MIN_WORTH = 16;

  private final ViewContext context;
  private final Purpose purpose;
  private final EscapeStyle style;
  private final List<Shown> shown = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int lastNumber;
  private long saved;

  /**
   * A string that is shown as lines.
   *
   * @param string it
   * @param place what stands for it, in quotes
   * @param view its lines, or a fold of them; null where they are shown above
   */
  record Shown(UnescapedString string, String place, @Nullable View view) {}

  private LongTexts(EscapeStyle style, Purpose purpose, ViewContext context) {
    this.style = style;
    this.purpose = purpose;
    this.context = context;
  }

  /** The texts of a document, if showing them as lines is worth it; else null. */
  static @Nullable LongTexts find(JsonDocument doc, Purpose purpose, ViewContext context) {
    List<UnescapedString> candidates = candidates(doc);
    boolean enough =
        purpose == Purpose.WHOLE || chars(candidates) >= NEARLY_ALL * doc.text.length();
    if (candidates.isEmpty() || !enough || isForged(doc.text)) {
      return null;
    }
    LongTexts texts = new LongTexts(style(candidates), purpose, context);
    for (UnescapedString each : candidates) {
      if (each.isLegible() && each.fits(texts.style)) {
        texts.add(each, doc.slice(each.node()));
      }
    }
    return texts.saved >= Math.max(MIN_WORTH, worth(doc)) ? texts : null;
  }

  /** Tokens that must be saved; an escape saves one at most. */
  private static int worth(JsonDocument doc) {
    return doc.text.length() / CHARS_PER_TOKEN / WORTH_SHARE;
  }

  private static boolean isOfLines(char escaped) {
    return escaped == 'n' || escaped == '"' || escaped == 't' || escaped == '\\';
  }

  /** Whether the document holds what looks like a place. */
  private static boolean isForged(String text) {
    int at = text.indexOf("\"<");
    while (at >= 0) {
      char next = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
      if (next >= '0' && next <= '9') {
        return true;
      }
      at = text.indexOf("\"<", at + 2);
    }
    return false;
  }

  private static List<UnescapedString> candidates(JsonDocument doc) {
    List<Integer> strings = new ArrayList<>();
    int all = 0;
    long large = 0;
    int escape = doc.text.indexOf('\\');
    for (int node = 0; node < doc.size() && escape >= 0; node++) {
      int end = doc.end(node);
      int escapes = 0;
      while (!doc.isContainer(node) && escape >= 0 && escape < end) {
        escapes += isOfLines(doc.text.charAt(escape + 1)) ? 1 : 0;
        escape = doc.text.indexOf('\\', escape + 2);
      }
      boolean text = escapes >= MIN_ESCAPES && end - doc.start(node) >= MIN_CHARS;
      if (text && doc.kind(node) == JsonDocument.STRING) {
        strings.add(node);
        all += escapes;
        large += end - doc.start(node) >= MIN_FOLDED ? end - doc.start(node) : 0;
      }
    }
    List<UnescapedString> candidates = new ArrayList<>();
    boolean many = all >= Math.max(MIN_ESCAPES_IN_ALL, worth(doc));
    if (many || large * LARGE_SHARE >= doc.text.length() && all >= MIN_ESCAPES_IN_ALL) {
      strings.forEach(node -> candidates.add(new UnescapedString(doc, node)));
    }
    return candidates;
  }

  /** The style of most of the text. */
  private static EscapeStyle style(List<UnescapedString> candidates) {
    EscapeStyle best = EscapeStyle.PLAIN;
    long most = -1;
    for (EscapeStyle style : EscapeStyle.values()) {
      long chars = 0;
      for (UnescapedString each : candidates) {
        chars += each.fits(style) ? each.length() : 0;
      }
      if (chars > most) {
        best = style;
        most = chars;
      }
    }
    return best;
  }

  private void add(UnescapedString string, String slice) {
    String text = string.text();
    Integer earlier = text.length() < MIN_TWICE ? null : numbers.get(text);
    if (earlier != null) {
      saved += context.tokens(slice);
      shown.add(new Shown(string, "\"<" + earlier + " again>\"", null));
      return;
    }
    boolean asked = purpose == Purpose.PARTS || LikeLines.mayFold(text);
    View view = asked ? context.inner(text, purpose) : View.same(text, Units.none());
    int gain = gain(slice, view);
    if (gain > 0) {
      saved += gain;
      numbers.put(text, ++lastNumber);
      boolean folded = view.origin() instanceof Origin.Folded;
      shown.add(new Shown(string, place(lastNumber, folded, view.text()), view));
    }
  }

  /** Tokens saved, counted where that is close; an escape saves half a token or more. */
  private int gain(String slice, View view) {
    int escapes = (slice.length() - view.text().length()) / 2;
    return view.origin() instanceof Origin.Same && escapes >= MANY_ESCAPES
        ? escapes
        : context.tokens(slice) - context.tokens(view.text()) - PLACE_TOKENS;
  }

  private static String place(int number, boolean folded, String text) {
    long lines = 1 + text.chars().filter(c -> c == '\n').count();
    String words = lines == 1 ? ": 1 line>\"" : ": " + lines + " lines>\"";
    return "\"<" + number + (folded ? "*" : "") + words;
  }

  /** Those that are shown, in the order of the document. */
  List<Shown> shown() {
    return shown;
  }

  /** Whether they make up most of the document, or save much of it. */
  boolean areMost(JsonDocument doc) {
    return saved * MUCH_SAVED >= doc.text.length() / CHARS_PER_TOKEN
        || 2 * chars(shown.stream().map(Shown::string).toList()) >= doc.text.length();
  }

  /** Whether nearly all of the document lies in texts of which parts may be left out. */
  boolean haveParts(JsonDocument doc) {
    List<UnescapedString> strings = new ArrayList<>();
    for (Shown each : shown) {
      if (each.view() != null && each.view().units().size() > 0) {
        strings.add(each.string());
      }
    }
    return chars(strings) >= NEARLY_ALL * doc.text.length();
  }

  private static long chars(List<UnescapedString> strings) {
    return strings.stream().mapToLong(UnescapedString::sourceLength).sum();
  }

  EscapeStyle style() {
    return style;
  }
}
