package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.TokenCount.Certainty;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** T77: every limit does what it says. */
class LimitsTest {
  private static final String LINES = LinesFake.lines(200);

  private static CompressionResult compress(Limits limits, Compressor compressor) {
    return Headroom.builder()
        .withoutDiscovery()
        .compressor(compressor)
        .recoverable()
        .limits(limits)
        .build()
        .compress(Content.of(LINES).within(200));
  }

  @Test
  void minCharsIsTheShortestContentLookedAt() {
    Limits limits = Limits.defaults().withMinChars(LINES.length() + 1);

    assertThat(compress(limits, new LinesFake()).decision().reason())
        .contains(Reason.BELOW_MINIMUM);
  }

  @Test
  void maxInputCharsIsTheLongest() {
    Limits limits = Limits.defaults().withMaxInputChars(LINES.length() - 1);

    assertThat(compress(limits, new LinesFake()).decision().reason()).contains(Reason.OVER_LIMIT);
  }

  @Test
  void maxNestingDepthReachesTheCompressor() {
    int[] seen = {0};
    compress(
        Limits.defaults().withMaxNestingDepth(77),
        new Looking((text, context) -> seen[0] = context.maxNestingDepth()));

    assertThat(seen[0]).isEqualTo(77);
  }

  @Test
  void maxStepsPerCharEndsMoreWork() {
    Compressor busy = new Looking((text, context) -> context.checkpoint(3 * text.length() + 9_000));

    assertThat(compress(Limits.defaults().withMaxStepsPerChar(2), busy).decision().reason())
        .contains(Reason.OVER_LIMIT);
    assertThat(compress(Limits.defaults(), busy).decision().reason())
        .isNotEqualTo(Optional.of(Reason.OVER_LIMIT));
  }

  @Test
  void exactCountCharsBoundsWhatIsCountedExactly() {
    Limits limits = Limits.defaults().withExactCountChars(100);

    CompressionResult bounded = compress(limits, new LinesFake());

    assertThat(bounded.tokens().before().certainty()).isEqualTo(Certainty.AT_LEAST);
    assertThat(compress(Limits.defaults(), new LinesFake()).tokens().before().certainty())
        .isEqualTo(Certainty.EXACT);
    assertThat(bounded.tokens().savings())
        .isLessThanOrEqualTo(compress(Limits.defaults(), new LinesFake()).tokens().savings());
  }

  @Test
  void t55ADeadlineEndsTheCallAndLeavesNoThreadBehind() {
    int before = Thread.activeCount();
    Compressor slow =
        new Looking(
            (text, context) -> {
              for (int i = 0; i < 1_000; i++) {
                pause();
                context.checkpoint(1 << 17);
              }
            });
    Limits limits =
        Limits.defaults().withMaxStepsPerChar(1_000_000).withDeadline(Duration.ofMillis(5));

    assertThat(compress(limits, slow).decision().reason()).contains(Reason.OUT_OF_TIME);
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Look {
    void at(String text, ViewContext context);
  }

  /** Looks at the context and shows the content itself. */
  private record Looking(Look look) implements Compressor {
    @Override
    public String name() {
      return "looking";
    }

    @Override
    public Match match(Payload payload) {
      return Match.CERTAIN;
    }

    @Override
    public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
      look.at(payload.text(), context);
      return Optional.of(View.same(payload.text(), Units.none()));
    }

    @Override
    public String sample() {
      return LINES;
    }
  }
}
