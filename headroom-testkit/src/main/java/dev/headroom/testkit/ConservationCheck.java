package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Fidelity;
import dev.headroom.Gap;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.View;
import dev.headroom.testkit.Law.Sample;
import java.util.Optional;

/** T12, T14: every gap is stated once, in its unit, and its number is how many really went. */
final class ConservationCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    for (Budget budget : bench.budgets()) {
      Observed result = bench.recoverable().compress(sample.content(bench).within(budget));
      Optional<View> view = Views.cutFrom(bench, sample);
      if (result.fidelity() != Fidelity.RECOVERABLE
          || view.isEmpty()
          || Views.isWordSelection(view.get())
          || view.get().origin() instanceof View.Origin.Joined) {
        continue;
      }
      MarkerReader.of(result.text(), result.gaps());
      int end = 0;
      for (Gap gap : result.gaps()) {
        assertThat(gap.count()).isEqualTo(gap.last() - gap.first() + 1);
        assertThat(gap.count()).isEqualTo(counted(view.get(), gap, sample.text()));
        if (view.get().origin() instanceof View.Origin.Same) {
          assertThat(gap.source().start()).as("gaps do not overlap").isGreaterThanOrEqualTo(end);
          end = gap.source().end();
        }
      }
    }
  }

  /** How many of its noun the gap's span holds, counted from the view alone. */
  private static int counted(View view, Gap gap, String content) {
    Units.Group group = Views.group(view, gap);
    if (group.numbering() == Numbering.CHARS) {
      return gap.source().length();
    }
    if (group.numbering() == Numbering.LINES) {
      return lines(content, gap);
    }
    int counted = 0;
    Units units = view.units();
    int number = 0;
    for (int u = 0; u < units.size(); u++) {
      if (units.groups().get(units.group(u)) == group) {
        number++;
        boolean inRange = number >= gap.first() && number <= gap.last();
        boolean inSpan =
            units.sourceStart(u) >= gap.source().start()
                && units.sourceEnd(u) <= gap.source().end();
        counted += inRange && inSpan ? 1 : 0;
      }
    }
    return counted;
  }

  /** Line ends inside the gap and one; at an end within a line, blanks do not count. */
  private static int lines(String content, Gap gap) {
    int start = gap.source().start();
    int end = gap.source().end();
    boolean fromLineStart = start == 0 || "\r\n".indexOf(content.charAt(start - 1)) >= 0;
    boolean toLineEnd = end == content.length() || "\r\n".indexOf(content.charAt(end - 1)) >= 0;
    String hidden = content.substring(start, end);
    hidden = fromLineStart || hidden.isBlank() ? hidden : hidden.stripLeading();
    hidden = toLineEnd || hidden.isBlank() ? hidden : hidden.stripTrailing();
    return Math.max(1, (int) hidden.lines().count());
  }
}
