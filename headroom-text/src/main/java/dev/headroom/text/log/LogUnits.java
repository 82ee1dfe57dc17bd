package dev.headroom.text.log;

import dev.headroom.spi.Units;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.LineTemplate;
import dev.headroom.text.internal.Signal;
import dev.headroom.text.internal.Signals;
import dev.headroom.text.internal.Traces;
import dev.headroom.text.internal.event.Groups;
import dev.headroom.text.internal.event.Patterns;
import java.util.Arrays;

/** The lines of a log as units, weighed by what they tell that others do not. */
final class LogUnits {
  private static final int LEAD = 2;
  private static final int TAIL = 3;

  /** Errors of one pattern that differ in a word, code or address and still count as distinct. */
  private static final int MAX_VARIANTS = 8;

  /** A template seen at most this often is rare, if rare templates are few. */
  private static final int RARE = 2;

  private static final int MAX_RARE_PERCENT = 2;
  private static final int SIGNAL_CHARS = 400;

  private final String text;
  private final LineTable lines;
  private final int size;
  private final Traces traces;
  private final Groups templates = new Groups();
  private final int[] template;
  private int[] patterns = new int[0];
  private int[] counts = new int[64];
  private Signal[] signals = new Signal[64];

  private LogUnits(String text, LineTable lines) {
    this.text = text;
    this.lines = lines;
    this.size = lines.size();
    this.traces = new Traces(text, lines);
    this.template = new int[size];
  }

  static Units of(String text, LineTable lines, ViewContext context) {
    LogUnits log = new LogUnits(text, lines);
    log.patterns = Patterns.ofLines(text, lines, context);
    log.findTemplates(context);
    return log.units();
  }

  private void findTemplates(ViewContext context) {
    for (int i = 0; i < size; i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      context.checkpoint(end - start + 1);
      int number = templates.numberOf(LineTemplate.of(text, start, end));
      template[i] = number;
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, number * 2);
        signals = Arrays.copyOf(signals, number * 2);
      }
      if (counts[number]++ == 0) {
        signals[number] = Signals.of(text.substring(start, Math.min(end, start + SIGNAL_CHARS)));
      }
    }
  }

  private Units units() {
    boolean fewRare = fewRare();
    int[] seen = new int[templates.size()];
    int[] ofPattern = new int[1 + Arrays.stream(patterns).max().orElse(0)];
    Groups errors = new Groups();
    Units.Builder units = Units.of(text);
    int group =
        units.group(
            new Units.Group(
                "",
                "lines",
                Units.Numbering.LINES,
                Units.Marking.EACH,
                Units.Frame.NONE,
                LEAD,
                TAIL));
    int trace = 0;
    int traceEnd = 0;
    for (int i = 0; i < size; i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      int number = template[i];
      Signal signal = signals[number];
      int weight;
      if (i < traceEnd) {
        weight = trace;
      } else if (signal.isError() || signal == Signal.TRACE) {
        traceEnd = traces.end(i);
        int said = signal.isError() ? i : exception(i, traceEnd);
        int known = errors.size();
        long key =
            LineTemplate.codes(text, lines.start(said), lines.end(said)) * 31 + template[said];
        boolean fresh = errors.numberOf(key) == known;
        int variants = fresh ? ofPattern[patterns[said]]++ : seen[template[said]];
        weight =
            fresh
                ? errorWeight(signals[template[said]], variants)
                : repeated(1 + variants, Weights.HIGH);
        trace = fresh && variants < MAX_VARIANTS ? Weights.MUST_TRACE : Weights.LOW;
      } else {
        int variants = seen[number] == 0 ? ofPattern[patterns[i]]++ : seen[number] + 1;
        weight = ordinary(signal, variants, counts[number] <= RARE && fewRare);
      }
      seen[number]++;
      units.add(
          group,
          -1,
          start,
          lines.next(i),
          (byte) (end == start ? blank(i < traceEnd, trace) : weight));
    }
    return units.build();
  }

  /** A blank line inside a trace stays with it. */
  private static int blank(boolean inTrace, int trace) {
    return inTrace ? trace : Weights.NOISE;
  }

  /** The line of a trace that names the exception, where its head does not: the last such. */
  private int exception(int head, int end) {
    for (int i = end - 1; i > head; i--) {
      if (signals[template[i]].isError() && text.charAt(lines.start(i)) > ' ') {
        return i;
      }
    }
    return head;
  }

  private boolean fewRare() {
    int rare = 0;
    for (int t = 0; t < templates.size(); t++) {
      rare += counts[t] <= RARE ? 1 : 0;
    }
    return rare * 100L <= (long) size * MAX_RARE_PERCENT;
  }

  /** The first of a pattern outranks those that differ from it in a word or a code. */
  private static int errorWeight(Signal signal, int variants) {
    if (variants >= MAX_VARIANTS) {
      return Weights.HIGH;
    }
    boolean status = signal == Signal.EXIT || signal == Signal.SUMMARY;
    int first = status ? Weights.MUST_STATUS : Weights.MUST_ERROR;
    return variants == 0 ? first : Weights.MUST_RARE - Math.min(4, variants - 1);
  }

  private static int ordinary(Signal signal, int before, boolean rare) {
    if (rare) {
      return Weights.MUST_RARE;
    }
    return switch (signal) {
      case TROUBLE, MENTION, FAILING, OUTCOME, TRACE -> repeated(before, 95);
      case WARNING -> repeated(before, 85);
      default -> repeated(before, 60);
    };
  }

  /** Less with every repeat of the template. */
  private static int repeated(int before, int first) {
    return first / (1 + Math.min(before, 30));
  }
}
