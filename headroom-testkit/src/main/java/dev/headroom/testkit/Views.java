package dev.headroom.testkit;

import dev.headroom.Gap;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import java.util.Optional;

/** The views of the compressor under test, asked without an engine. */
final class Views {
  private Views() {}

  /** What parts are cut from: the view for parts, or the one without a way back. */
  static Optional<View> cutFrom(LawBench bench, Sample sample) {
    Optional<View> parts = view(bench.compressor(), sample, Purpose.PARTS);
    return parts.isPresent() ? parts : view(bench.compressor(), sample, Purpose.WHOLE);
  }

  private static Optional<View> view(Compressor compressor, Sample sample, Purpose purpose) {
    try {
      return compressor.view(
          sample.content(LawBench.of(compressor)).payload(), purpose, new BareContext());
    } catch (Exception | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The group of a gap. */
  static Units.Group group(View view, Gap gap) {
    List<Units.Group> groups = view.units().groups();
    return groups.stream()
        .filter(g -> g.noun().equals(gap.noun()) && g.name().equals(gap.group()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no group for " + gap));
  }

  /** Whether one marker stands for many gaps, as only word selections may. */
  static boolean isWordSelection(View view) {
    return view.units().groups().stream()
        .anyMatch(g -> g.marking() == Units.Marking.ONCE_PER_PARENT);
  }
}
