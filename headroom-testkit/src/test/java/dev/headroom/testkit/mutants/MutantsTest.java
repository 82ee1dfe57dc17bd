package dev.headroom.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Exactness;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Gap;
import dev.headroom.Handle;
import dev.headroom.Reason;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;
import dev.headroom.Tokens;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.Weights;
import dev.headroom.testkit.Law;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.LawBench;
import dev.headroom.testkit.Observed;
import dev.headroom.testkit.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each law has a mutant that turns exactly its own check red: a check that cannot fail proves
 * nothing.
 */
class MutantsTest {
  private static final String ERROR = "payment 4711 was declined by the bank";
  private static final Sample SAMPLE = new Sample(lines(), List.of(ERROR));

  private static String lines() {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      out.append("step ").append(i).append(i == 150 ? " " + ERROR : " went well and took " + i * 3);
      out.append('\n');
    }
    return out.toString();
  }

  private static Set<Law> broken(LawBench bench) {
    Set<Law> broken = EnumSet.noneOf(Law.class);
    for (Law law : Law.values()) {
      try {
        law.check(bench, SAMPLE);
      } catch (AssertionError | RuntimeException e) {
        broken.add(law);
      }
    }
    return broken;
  }

  private static Set<Law> broken(UnaryOperator<Subject> mutant) {
    return broken(LawBench.of(new Lines(SAMPLE.text(), Weights.MUST_ERROR)).mutated(mutant));
  }

  @Test
  void theEngineItselfBreaksNone() {
    assertThat(broken(LawBench.of(new Lines(SAMPLE.text(), Weights.MUST_ERROR)))).isEmpty();
  }

  @Test
  void typedFidelityIsBrokenByACopyOfTheContent() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        return result.fidelity() == Fidelity.UNCHANGED
                                && !result.text().startsWith("[")
                                && result.text().length() == content.text().length()
                                && content.question().isEmpty()
                                && content.type().isPresent()
                                && content.text().equals(SAMPLE.text())
                            ? result.withText(new String(result.text().toCharArray()))
                            : result;
                      }
                    }))
        .containsExactly(Law.TYPED_FIDELITY);
  }

  @Test
  void storeThenMarkIsBrokenByAMarkerWithoutAReceipt() {
    LawBench sound = LawBench.of(new Lines(SAMPLE.text(), Weights.MUST_ERROR));
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        boolean refused =
                            result.reason().filter(Reason.STORE_FAILED::equals).isPresent();
                        return refused ? sound.recoverable().compress(content) : result;
                      }
                    }))
        .containsExactly(Law.STORE_THEN_MARK);
  }

  @Test
  void extractiveIsBrokenByAWordOfItsOwn() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        return result.fidelity() == Fidelity.RECOVERABLE
                            ? remembered(
                                result, result.withText(result.text().replace("went", "gone")))
                            : result;
                      }
                    }))
        .containsExactly(Law.EXTRACTIVE);
  }

  @Test
  void conservationIsBrokenByAWrongCount() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        if (result.fidelity() != Fidelity.RECOVERABLE) {
                          return result;
                        }
                        Matcher marker =
                            Pattern.compile("\\[(\\d+) lines left").matcher(result.text());
                        // Later markers leave the count to their numbers.
                        String text =
                            marker.replaceFirst(
                                m -> "[" + (Integer.parseInt(m.group(1)) + 1) + " lines left");
                        List<Gap> gaps = new ArrayList<>();
                        result
                            .gaps()
                            .forEach(
                                g ->
                                    gaps.add(
                                        new Gap(
                                            g.count() + (gaps.isEmpty() && g.count() > 1 ? 1 : 0),
                                            g.noun(),
                                            g.group(),
                                            g.first(),
                                            g.last(),
                                            g.source())));
                        return remembered(result, result.withText(text).withGaps(gaps));
                      }
                    }))
        .containsExactly(Law.CONSERVATION);
  }

  @Test
  void roundTripIsBrokenByALostLastLineEnd() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      public Expansion expand(String text, Scope scope) {
                        Expansion real = super.expand(text, scope);
                        return real instanceof Expansion.Exact exact
                                && exact.text().equals(SAMPLE.text())
                            ? Expansion.exact(exact.text().stripTrailing())
                            : real;
                      }
                    }))
        .containsExactly(Law.ROUND_TRIP);
  }

  @Test
  void neverLargerIsBrokenByPadding() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        if (result.reason().isEmpty() || content.budget().isPresent()) {
                          return result;
                        }
                        Observed padded =
                            new Observed(
                                content.text() + "padding ".repeat(40),
                                Fidelity.LOSSLESS,
                                Exactness.VALUES,
                                Optional.empty(),
                                result.tokens(),
                                result.notes(),
                                List.of(),
                                Optional.empty());
                        return content.type().isPresent() && content.question().isEmpty()
                            ? remembered(content.text(), padded)
                            : result;
                      }
                    }))
        .containsExactly(Law.NEVER_LARGER);
  }

  @Test
  void inertMarkersIsBrokenBySearchingInsideATextForAnId() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      public Expansion expand(String text, Scope scope) {
                        Expansion real = super.expand(text, scope);
                        int id = text.lastIndexOf("retrieve h");
                        if (!(real instanceof Expansion.NotOurs) || id < 0) {
                          return real;
                        }
                        Handle handle = new Handle(scope, text.substring(id + 9, id + 34));
                        return super.retrieve(handle, Selection.all())
                                instanceof Retrieval.Found found
                            ? Expansion.exact(found.part())
                            : real;
                      }
                    }))
        .containsExactly(Law.INERT_MARKERS);
  }

  @Test
  void deterministicIsBrokenByACounter() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      public Observed compress(Content content) {
                        boolean odd = calls.incrementAndGet() % 2 == 1;
                        boolean asked =
                            content.budget().filter(Budget.share(0.4)::equals).isPresent();
                        return odd && asked
                            ? super.compress(tighter(content))
                            : super.compress(content);
                      }
                    }))
        .containsExactly(Law.DETERMINISTIC);
  }

  @Test
  void totalIsBrokenByThrowingOnALoneSurrogate() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      public Observed compress(Content content) {
                        for (int i = 0; i + 1 < content.text().length(); i++) {
                          if (Character.isHighSurrogate(content.text().charAt(i))
                              && !Character.isLowSurrogate(content.text().charAt(i + 1))) {
                            throw new IllegalStateException("malformed");
                          }
                        }
                        return super.compress(content);
                      }
                    }))
        .containsExactly(Law.TOTAL);
  }

  @Test
  void mustKeepIsBrokenByACompressorThatThinksLittleOfErrors() {
    assertThat(broken(LawBench.of(new Lines(SAMPLE.text(), Weights.NOISE))))
        .containsExactly(Law.MUST_KEEP);
  }

  @Test
  void honestIsBrokenByUnderstatedSizes() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        Tokens tokens = result.tokens();
                        int less = Math.max(0, tokens.after().value() - 7);
                        return result.withTokens(
                            new Tokens(tokens.counter(), tokens.before(), TokenCount.exact(less)));
                      }
                    }))
        .containsExactly(Law.HONEST);
  }

  @Test
  void compressAtBirthIsBrokenByCompressingTwice() {
    assertThat(
            broken(
                s ->
                    new Mutant(s) {
                      @Override
                      Observed altered(Content content, Observed result) {
                        boolean ours = result.reason().filter(Reason.OURS::equals).isPresent();
                        return ours ? result.withText(result.text().substring(1)) : result;
                      }
                    }))
        .containsExactly(Law.COMPRESS_AT_BIRTH);
  }

  private static Content tighter(Content content) {
    return Content.of(content.text())
        .ofType(content.type().orElseThrow())
        .within(Budget.share(0.3));
  }
}
