package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.Compressor.Match;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadroomTest {
  private static final String LINES = LinesFake.lines(300);

  @Nested
  class Permission {
    @Test
    void t31NothingIsLeftOutForAnAgentThatCannotRetrieve() {
      CompressionResult result = LinesFake.engine().build().compress(Content.of(LINES).within(200));

      assertThat(result.text()).isSameAs(LINES);
      assertThat(result.decision().reason()).contains(Reason.NOT_PERMITTED);
      assertThat(result.decision().overBudgetBy()).isPositive();
      assertThat(result.decision().has(Note.OVER_BUDGET)).isTrue();
    }

    @Test
    void nothingIsLeftOutWithoutABudget() {
      CompressionResult result = LinesFake.engine().recoverable().build().compress(LINES);

      assertThat(result.fidelity()).isEqualTo(Fidelity.UNCHANGED);
    }

    @Test
    void nothingIsLeftOutOnAHunch() {
      Headroom headroom =
          Headroom.builder()
              .withoutDiscovery()
              .compressor(new LinesFake("lines", Match.HINTED))
              .recoverable()
              .build();

      CompressionResult result = headroom.compress(Content.of(LINES).within(200));

      assertThat(result.fidelity()).isEqualTo(Fidelity.UNCHANGED);
      assertThat(result.decision().has(Note.LOW_CONFIDENCE)).isTrue();
    }

    @Test
    void t30NoMarkerIsWrittenWhenTheStoreIsTooSmall() {
      Headroom headroom =
          LinesFake.engine().recoverable().store(MemoryCcrStore.bounded(100, 10)).build();

      CompressionResult result = headroom.compress(Content.of(LINES).within(200));

      assertThat(result.text()).isSameAs(LINES);
      assertThat(result.decision().has(Note.STORE_FAILED)).isTrue();
    }
  }

  @Nested
  class Budgets {
    private final Headroom headroom = LinesFake.engine().recoverable().build();

    @Test
    void aBudgetIsMetByTheExactCount() {
      for (int budget : new int[] {2_000, 700, 300, 120, 80}) {
        CompressionResult result = headroom.compress(Content.of(LINES).within(budget));

        assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
        assertThat(headroom.counter().count(result.text())).isLessThanOrEqualTo(budget);
        assertThat(headroom.counter().count(result.text()))
            .isEqualTo(result.tokens().after().value());
      }
    }

    @Test
    void aBudgetTooSmallForAnythingSaysSo() {
      CompressionResult result = headroom.compress(Content.of(LINES).within(3));

      assertThat(result.text()).isSameAs(LINES);
      assertThat(result.decision().reason()).contains(Reason.BUDGET_TOO_SMALL);
    }

    @Test
    void twoHundredDistinctErrorsAreShownOrStated() {
      StringBuilder log = new StringBuilder();
      IntStream.rangeClosed(1, 200)
          .forEach(
              i -> {
                log.append("ERR device ")
                    .append(i * 7919 % 1000)
                    .append(" reports fault ")
                    .append(i);
                log.append("\nnothing else happened here\n");
              });

      CompressionResult result = headroom.compress(Content.of(log.toString()).within(300));

      assertThat(headroom.counter().count(result.text())).isLessThanOrEqualTo(300);
      assertThat(result.decision().has(Note.MUST_KEEP_CUT)).isTrue();
      long shown = result.text().lines().filter(line -> line.startsWith("ERR")).count();
      Matcher stated = Pattern.compile("(\\d+) distinct error").matcher(result.text());
      int left = 0;
      while (stated.find()) {
        left += Integer.parseInt(stated.group(1));
      }
      assertThat(shown + left).isEqualTo(200);
    }

    @Test
    void whatMustBeKeptMayHaveTheWholeBudget() {
      String errors =
          IntStream.range(0, 170)
              .mapToObj(i -> "ERR berth " + i + " is not free\n")
              .collect(Collectors.joining());
      String content = errors + LinesFake.lines(12);

      CompressionResult result =
          LinesFake.engine()
              .recoverable()
              .build()
              .compress(Content.of(content).within(Budget.share(0.97)));

      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(result.decision().has(Note.MUST_KEEP_CUT)).isFalse();
      assertThat(result.text()).contains(errors);
      assertThat(result.tokens().savings()).isBetween(0.03, 0.2);
    }

    @Test
    void t12BlankLinesAtTheEdgesOfAGapAreCounted() {
      String text =
          "first\n" + ("\n   \nsome words that nobody asked for\n\n").repeat(60) + "last\n";

      CompressionResult result = headroom.compress(Content.of(text).within(60));

      int left = result.gaps().stream().mapToInt(Gap::count).sum();
      long shown = result.text().lines().filter(line -> !line.startsWith("[")).count();
      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(left + shown).isEqualTo(text.lines().count());
    }

    @Test
    void t6AnotherQuestionDoesNotChangeWhatWasHandedOut() {
      Content content = Content.of(LINES).within(300);
      String first = headroom.compress(content.answering("what is line 222?")).text();

      headroom.compress(Content.of(LINES).within(300).answering("and line 17?"));

      assertThat(headroom.compress(content.answering("what is line 222?")).text()).isEqualTo(first);
      assertThat(first).contains("line 222 tells");
    }
  }

  @Nested
  class Barred {
    private final Headroom headroom = LinesFake.engine().recoverable().build();

    @Test
    void t19AnErrorResultIsNeverAltered() {
      CompressionResult result = headroom.compress(Content.of(LINES).within(100).asError());

      assertThat(result.text()).isSameAs(LINES);
      assertThat(result.decision().reason()).contains(Reason.ERROR_RESULT);
    }

    @Test
    void t43EmptyAndBlankContentIsLeftAlone() {
      for (String text : List.of("", " ", "\n\n", " ".repeat(500))) {
        CompressionResult result = headroom.compress(text);

        assertThat(result.text()).isSameAs(text);
        assertThat(result.decision().reason()).contains(Reason.BELOW_MINIMUM);
      }
    }

    @Test
    void t33ResultsOfTheRetrievalToolAreNeverAlteredPlainOrQualified() {
      for (String tool : List.of("headroom_retrieve", "mcp__x__headroom_retrieve")) {
        CompressionResult result = headroom.compress(Content.of(LINES).within(100).fromTool(tool));

        assertThat(result.text()).isSameAs(LINES);
      }
    }

    @Test
    void policiesMeetPlainAndQualifiedToolNamesAndTheMostLiteralCounts() {
      Headroom strict =
          LinesFake.engine()
              .recoverable()
              .policy("*", Policy.LOSSLESS)
              .policy("read_*", Policy.RECOVERABLE)
              .policy("read_secret", Policy.OFF)
              .build();

      assertThat(fidelity(strict, "write")).isEqualTo(Fidelity.UNCHANGED);
      assertThat(fidelity(strict, "read_log")).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(fidelity(strict, "mcp__files__read_log")).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(fidelity(strict, "read_secret")).isEqualTo(Fidelity.UNCHANGED);
    }

    private static Fidelity fidelity(Headroom headroom, String tool) {
      return headroom.compress(Content.of(LINES).within(200).fromTool(tool)).fidelity();
    }

    @Test
    void tooLongContentIsLeftAlone() {
      Headroom small = LinesFake.engine().limits(Limits.defaults().withMaxInputChars(500)).build();

      assertThat(small.compress(LINES).decision().reason()).contains(Reason.OVER_LIMIT);
    }
  }

  @Nested
  class Originals {
    private final Headroom headroom = LinesFake.engine().recoverable().build();

    @Test
    void t35CompressingTwiceGivesTheSameInstance() {
      String once = headroom.compress(Content.of(LINES).within(300)).text();

      CompressionResult twice = headroom.compress(Content.of(once).within(50));

      assertThat(twice.text()).isSameAs(once);
      assertThat(twice.decision().reason()).contains(Reason.OURS);
      assertThat(headroom.expand(once)).isEqualTo(Expansion.exact(LINES));
    }

    @Test
    void t66EqualContentInTwoScopesHasTwoIds() {
      Content content = Content.of(LINES).within(300);
      CompressionResult one = headroom.compress(content.in(Scope.of("one")));
      CompressionResult two = headroom.compress(content.in(Scope.of("two")));

      String id = one.handle().orElseThrow().id();
      assertThat(two.handle().orElseThrow().id()).isNotEqualTo(id);
      assertThat(headroom.retrieve(new Handle(Scope.of("two"), id), Selection.all()))
          .isEqualTo(new Retrieval.Missing(CcrStore.Reason.UNKNOWN));
      assertThat(headroom.expand(one.text(), Scope.of("two"))).isEqualTo(new Expansion.NotOurs());
    }

    @Test
    void evictedOriginalsAreMissingWithTheReason() {
      MemoryCcrStore store = MemoryCcrStore.bounded(1 << 20, 1);
      Headroom tight = LinesFake.engine().recoverable().store(store).build();
      CompressionResult first = tight.compress(Content.of(LINES).within(300));

      tight.compress(Content.of(LinesFake.lines(301)).within(300));

      assertThat(tight.expand(first.text()))
          .isEqualTo(new Expansion.Missing(CcrStore.Reason.EVICTED));
      assertThat(tight.retrieve(first.handle().orElseThrow(), Selection.all()))
          .isEqualTo(new Retrieval.Missing(CcrStore.Reason.EVICTED));
    }

    @Test
    void aDryRunStoresNothing() {
      MemoryCcrStore store = MemoryCcrStore.create();
      Headroom dry = LinesFake.engine().recoverable().store(store).build();

      CompressionResult result = dry.dryRun(Content.of(LINES).within(300));

      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(result.decision().has(Note.DRY_RUN)).isTrue();
      assertThat(store.size()).isZero();
    }

    @Test
    void anIdKeyMakesOtherIds() {
      byte[] key = "sixteen bytes or more".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Headroom keyed = LinesFake.engine().recoverable().idKey(key).build();
      Content content = Content.of(LINES).within(300);

      CompressionResult result = keyed.compress(content);

      assertThat(result.handle()).isNotEqualTo(headroom.compress(content).handle());
      assertThat(keyed.expand(result.text())).isEqualTo(Expansion.exact(LINES));
    }
  }

  @Nested
  class Mistakes {
    @Test
    void nullsAreNamedAtOnce() {
      Headroom headroom = LinesFake.engine().build();

      assertThatNullPointerException().isThrownBy(() -> Content.of(null)).withMessage("text");
      assertThatNullPointerException()
          .isThrownBy(() -> headroom.compress((Content) null))
          .withMessage("content");
      assertThatNullPointerException()
          .isThrownBy(() -> Headroom.builder().store(null))
          .withMessage("store");
    }

    @Test
    void contradictionsNameBothValues() {
      assertThatThrownBy(() -> Content.of("x").within(5).within(6))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("5")
          .hasMessageContaining("6");
      assertThatThrownBy(
              () -> Headroom.builder().limits(Limits.defaults()).limits(Limits.defaults()))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoCompressorsOfOneNameFailWithBothClasses() {
      assertThatThrownBy(() -> LinesFake.engine().compressor(new LinesFake()).build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(LinesFake.class.getName());
    }

    @Test
    void t53NoCompressorAtAllFailsLoudly() {
      assertThatThrownBy(() -> Headroom.builder().withoutDiscovery().build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no compressor");
    }

    @Test
    void anUnknownExplicitTypeNamesThoseThatExist() {
      assertThatThrownBy(
              () -> LinesFake.engine().build().compress(Content.of(LINES).ofType("nope")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("lines");
    }

    @Test
    void badNumbersAreRefused() {
      assertThatThrownBy(() -> Content.of("x").within(0)).hasMessageContaining("max=0");
      assertThatThrownBy(() -> Budget.share(1.5)).hasMessageContaining("1.5");
      assertThatThrownBy(() -> Limits.defaults().withMinChars(0))
          .hasMessageContaining("minChars=0");
    }
  }

  @Test
  void t76TheSelfTestSendsEachSampleThroughTheWiredPath() {
    SelfTest test = LinesFake.engine().recoverable().build().selfTest();

    assertThat(test.failures()).isEmpty();
    assertThat(test.passed()).containsExactly("lines");
  }

  @Test
  void explainNamesRouteAndDecision() {
    String text = LinesFake.engine().recoverable().build().explain(Content.of(LINES).within(300));

    assertThat(text).contains("lines: SHAPE by shape").contains("RECOVERABLE by lines");
  }
}
