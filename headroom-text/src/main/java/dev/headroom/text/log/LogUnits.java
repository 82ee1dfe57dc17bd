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
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines().edges(LEAD, TAIL));
    Weigher weigher = new Weigher();
    for (int i = 0; i < size; i++) {
      units.add(group, -1, lines.start(i), lines.next(i), (byte) weigher.weight(i));
    }
    return units.build();
  }

  /** Weighs lines one after the other, by what those before said. */
  private final class Weigher {
    private final boolean fewRare = fewRare();
    private final int[] seen = new int[templates.size()];
    private final int[] ofPattern = new int[1 + Arrays.stream(patterns).max().orElse(0)];
    private final Groups errors = new Groups();
    private int trace;
    private int traceEnd;

    int weight(int line) {
      Signal signal = signals[template[line]];
      int weight;
      if (line < traceEnd) {
        weight = trace;
      } else if (signal.isError() || signal == Signal.TRACE) {
        weight = error(line);
      } else {
        weight = ordinary(line);
      }
      seen[template[line]]++;
      if (lines.start(line) < lines.end(line)) {
        return weight;
      }
      return line < traceEnd ? trace : Weights.NOISE; // a blank line inside a trace stays with it
    }

    /** An error, or the head of a trace; says how much the lines of the trace below it weigh. */
    private int error(int line) {
      traceEnd = traces.end(line);
      int said = signals[template[line]].isError() ? line : exception(line, traceEnd);
      int known = errors.size();
      long key = LineTemplate.codes(text, lines.start(said), lines.end(said)) * 31 + template[said];
      boolean fresh = errors.numberOf(key) == known;
      int variants = fresh ? ofPattern[patterns[said]]++ : seen[template[said]];
      trace = fresh && variants < MAX_VARIANTS ? Weights.MUST_TRACE : Weights.LOW;
      return fresh
          ? errorWeight(signals[template[said]], variants)
          : repeated(1 + variants, Weights.HIGH);
    }

    private int ordinary(int line) {
      int number = template[line];
      int before = seen[number] == 0 ? ofPattern[patterns[line]]++ : seen[number] + 1;
      return ordinaryWeight(signals[number], before, counts[number] <= RARE && fewRare);
    }
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

  private static int ordinaryWeight(Signal signal, int before, boolean rare) {
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
