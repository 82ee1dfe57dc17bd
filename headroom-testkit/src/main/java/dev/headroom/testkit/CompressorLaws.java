package dev.headroom.testkit;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.testkit.Law.Sample;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws for one compressor. Extend it, return the compressor and some contents of its kind, and
 * inherit every check: each law on each sample at every budget, on hostile variants of the samples
 * and on contents of no kind at all. What must be kept is what the author says; the rest needs no
 * knowledge of the kind.
 *
 * <p>Each way to spoil a content is tried once, on one of the first two samples in turn, at a roomy
 * and a tight budget, so that a suite takes seconds.
 */
public abstract class CompressorLaws {
  private static final int VARIANTS_OF_SAMPLES = 2;

  /** The law of totality makes its own variants of a sample; any other law fails by a throw. */
  private static final Set<Law> OF_VARIANTS = EnumSet.complementOf(EnumSet.of(Law.TOTAL));

  /** Those that a content without anything to cut can break. */
  private static final Set<Law> OF_ANY_CONTENT =
      EnumSet.of(Law.TYPED_FIDELITY, Law.ROUND_TRIP, Law.NEVER_LARGER, Law.HONEST);

  /** A new one; stateless, so that any is as good as another. */
  protected abstract Compressor compressor();

  /**
   * Realistic contents of the kind, with what must stay visible in each; among them one of more
   * than 2,000 tokens, or the laws on gaps have nothing to bite on.
   */
  protected abstract List<Sample> samples();

  /** Compressors that parts of a content may go to; none unless overridden. */
  protected List<Compressor> others() {
    return List.of();
  }

  @TestFactory
  Stream<DynamicTest> lawsHoldForSamples() {
    LawBench bench = bench();
    List<Sample> samples = samples();
    return cases(EnumSet.allOf(Law.class), samples, "sample", i -> bench);
  }

  @TestFactory
  Stream<DynamicTest> lawsHoldForHostileVariants() {
    return cases(OF_VARIANTS, variants(), "variant", this::benchInTurn);
  }

  @TestFactory
  Stream<DynamicTest> lawsHoldForContentsOfNoKind() {
    List<Sample> strange = HostileTexts.strange().stream().map(Sample::of).toList();
    return cases(OF_ANY_CONTENT, strange, "strange content", this::benchInTurn);
  }

  @Test
  void namesItselfInLowerCaseLettersDigitsAndDashes() {
    String name = compressor().name();
    if (!name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
      throw new AssertionError("name " + name);
    }
  }

  @Test
  void knowsItsOwnSample() {
    Compressor compressor = compressor();
    Content sample = Content.of(compressor.sample());
    Content named = compressor.sampleName().map(sample::named).orElse(sample);
    Content whole = compressor.sampleTool().map(named::fromTool).orElse(named);
    Compressor.Match match = compressor.match(whole.payload());
    if (match.compareTo(Compressor.Match.SHAPE) < 0) {
      throw new AssertionError("its own sample is only " + match);
    }
  }

  @Test
  void showsNothingWholeIfItSaysSo() {
    Compressor compressor = compressor();
    Headroom headroom = Headroom.builder().withoutDiscovery().compressor(compressor).build();
    for (Sample sample : compressor.showsWhole() ? List.<Sample>of() : samples()) {
      if (headroom.compress(Content.of(sample.text())).fidelity() != Fidelity.UNCHANGED) {
        throw new AssertionError(compressor.name() + " is never asked for what it shows whole");
      }
    }
  }

  private LawBench bench() {
    return LawBench.of(compressor()).beside(others());
  }

  /** With a roomy budget and a tight one, others for the next content. */
  private LawBench benchInTurn(int content) {
    List<Budget> all = Law.BUDGETS;
    int roomy = content % (all.size() / 2);
    return bench().within(List.of(all.get(roomy), all.get(roomy + all.size() / 2)));
  }

  /** Each variant once, of the first samples in turn. */
  private List<Sample> variants() {
    List<List<String>> ofSamples =
        samples().stream()
            .limit(VARIANTS_OF_SAMPLES)
            .map(sample -> HostileTexts.of(sample.text(), sample.text().length()))
            .toList();
    List<Sample> variants = new ArrayList<>();
    int most = ofSamples.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      List<String> inTurn = ofSamples.get(i % ofSamples.size());
      if (i < inTurn.size()) {
        variants.add(Sample.of(inTurn.get(i)));
      }
    }
    return variants;
  }

  private static Stream<DynamicTest> cases(
      Set<Law> laws, List<Sample> samples, String what, IntFunction<LawBench> benches) {
    return laws.stream()
        .map(
            law ->
                DynamicTest.dynamicTest(
                    law + " holds for " + samples.size() + " of " + what,
                    () -> {
                      for (int i = 0; i < samples.size(); i++) {
                        check(law, benches.apply(i), samples.get(i));
                      }
                    }));
  }

  private static void check(Law law, LawBench bench, Sample sample) {
    try {
      law.check(bench, sample);
    } catch (AssertionError e) {
      String head = sample.text().substring(0, Math.min(60, sample.text().length()));
      throw new AssertionError(
          law
              + " broken for a content of "
              + sample.text().length()
              + " chars beginning <"
              + head
              + ">: "
              + e.getMessage(),
          e);
    }
  }
}
