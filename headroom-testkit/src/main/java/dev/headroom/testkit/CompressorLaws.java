package dev.headroom.testkit;

import dev.headroom.Content;
import dev.headroom.spi.Compressor;
import dev.headroom.testkit.Law.Sample;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws for one compressor. Extend it, return the compressor and some contents of its kind, and
 * inherit every check: each law on each sample and on hostile variants of it, and on contents of no
 * kind at all. What must be kept is what the author says; the rest needs no knowledge of the kind.
 */
public abstract class CompressorLaws {
  private static final int VARIANTS_OF_SAMPLES = 2;

  /** Those that a content without anything to cut can break. */
  private static final Set<Law> OF_ANY_CONTENT =
      EnumSet.of(Law.TYPED_FIDELITY, Law.ROUND_TRIP, Law.NEVER_LARGER, Law.TOTAL, Law.HONEST);

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
    return cases(EnumSet.allOf(Law.class), samples(), "sample");
  }

  @TestFactory
  Stream<DynamicTest> lawsHoldForHostileVariants() {
    List<Sample> variants =
        samples().stream()
            .limit(VARIANTS_OF_SAMPLES)
            .flatMap(sample -> HostileTexts.of(sample.text(), sample.text().length()).stream())
            .map(Sample::of)
            .toList();
    return cases(EnumSet.allOf(Law.class), variants, "variant");
  }

  @TestFactory
  Stream<DynamicTest> lawsHoldForContentsOfNoKind() {
    List<Sample> strange = HostileTexts.strange().stream().map(Sample::of).toList();
    return cases(OF_ANY_CONTENT, strange, "strange content");
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
    Compressor.Match match = compressor.match(named.payload());
    if (match.compareTo(Compressor.Match.SHAPE) < 0) {
      throw new AssertionError("its own sample is only " + match);
    }
  }

  private Stream<DynamicTest> cases(Set<Law> laws, List<Sample> samples, String what) {
    return laws.stream()
        .map(
            law ->
                DynamicTest.dynamicTest(
                    law + " holds for " + samples.size() + " of " + what,
                    () -> samples.forEach(sample -> check(law, sample))));
  }

  private void check(Law law, Sample sample) {
    try {
      law.check(LawBench.of(compressor()).beside(others()), sample);
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
