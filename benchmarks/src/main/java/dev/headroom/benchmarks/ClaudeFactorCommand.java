package dev.headroom.benchmarks;

import dev.headroom.TokenCounters;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many tokens Claude bills for each token of {@code o200k_base}, from recorded sessions of
 * Claude Code, which hold what each turn was billed.
 *
 * <pre>{@code
 * java -jar benchmarks.jar claude-factor --sessions FILE.jsonl,FILE.jsonl
 * }</pre>
 *
 * <p>Fits billed = factor x counted + frame x blocks by least squares, leaving out turns that are
 * off by more than 35 %: they carried text that the session does not show. Prints the fit, its
 * errors, and the share by kind of turn.
 */
final class ClaudeFactorCommand implements Command {
  private static final double FURTHEST_OFF = 0.35;

  private final PrintStream out;

  ClaudeFactorCommand(PrintStream out) {
    this.out = out;
  }

  private record Fit(double factor, double frame) {
    static Fit of(List<ClaudeTurn> turns) {
      double xx = 0;
      double xz = 0;
      double zz = 0;
      double xy = 0;
      double zy = 0;
      for (ClaudeTurn turn : turns) {
        xx += (double) turn.counted() * turn.counted();
        xz += (double) turn.counted() * turn.blocks();
        zz += (double) turn.blocks() * turn.blocks();
        xy += (double) turn.counted() * turn.billed();
        zy += (double) turn.blocks() * turn.billed();
      }
      double determinant = xx * zz - xz * xz;
      return new Fit((xy * zz - zy * xz) / determinant, (zy * xx - xy * xz) / determinant);
    }

    /** The share by which the fit says more than was billed. */
    double error(ClaudeTurn turn) {
      return (factor * turn.counted() + frame * turn.blocks() - turn.billed()) / turn.billed();
    }
  }

  @Override
  public int run(List<String> args) throws Exception {
    List<ClaudeTurn> all = new ArrayList<>();
    Options options = Options.of(args).only(Set.of("sessions"));
    for (String session : options.text("sessions").split(",", -1)) {
      all.addAll(ClaudeTurn.read(Path.of(session), TokenCounters.o200k()));
    }
    List<ClaudeTurn> turns = all;
    Fit fit = Fit.of(turns);
    for (int round = 0; round < 20; round++) {
      Fit last = fit;
      turns = all.stream().filter(t -> Math.abs(last.error(t)) < FURTHEST_OFF).toList();
      fit = Fit.of(turns);
    }
    Fit best = fit;
    double[] errors = turns.stream().mapToDouble(best::error).sorted().toArray();
    double[] sizes = Arrays.stream(errors).map(Math::abs).sorted().toArray();
    print("turns=%d of %d, factor=%.3f", turns.size(), all.size(), best.factor());
    print("tokens beside each tool call or result=%.0f", best.frame());
    print(
        "error: least=%.2f median=%.2f most=%.2f",
        errors[0], middle(errors), errors[errors.length - 1]);
    print("error without its sign: median=%.2f", middle(sizes));
    for (String kind : List.of("prose", "files", "commands")) {
      List<ClaudeTurn> some = turns.stream().filter(t -> t.kind().equals(kind)).toList();
      double billed = some.stream().mapToDouble(t -> t.billed() - best.frame() * t.blocks()).sum();
      int counted = some.stream().mapToInt(ClaudeTurn::counted).sum();
      print("%s: turns=%d o200k=%d factor=%.2f", kind, some.size(), counted, billed / counted);
    }
    return 0;
  }

  private static double middle(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
