package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores and counters that fail in every way, and what a caller has then. */
class BrokenPluginsTest {
  private static final String LINES = LinesFake.lines(100);

  private static CcrStore storeThatThrows(Throwable thrown) {
    return (CcrStore)
        Proxy.newProxyInstance(
            BrokenPluginsTest.class.getClassLoader(),
            new Class<?>[] {CcrStore.class},
            (proxy, method, arguments) -> {
              throw thrown;
            });
  }

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException("closed"),
        new NoClassDefFoundError("org/example/Driver"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void t30WhateverAStoreThrowsNothingIsLeftOut(Throwable thrown) {
    Headroom headroom = LinesFake.engine().recoverable().store(storeThatThrows(thrown)).build();

    CompressionResult result = headroom.compress(Content.of(LINES).within(200));

    assertThat(result.text()).isSameAs(LINES);
    assertThat(result.decision().reason()).contains(Reason.STORE_FAILED);
    assertThat(headroom.expand(LINES)).isInstanceOf(Expansion.NotOurs.class);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFormatThatFailsWhenAskedForATextHasNotReadIt(Throwable thrown) {
    Format format =
        (Format)
            Proxy.newProxyInstance(
                BrokenPluginsTest.class.getClassLoader(),
                new Class<?>[] {Format.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("id")) {
                    return "broken/1";
                  }
                  throw thrown;
                });
    Compressor broken =
        new Compressor() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Match match(Payload payload) {
            return Match.NO;
          }

          @Override
          public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
            return Optional.empty();
          }

          @Override
          public List<Format> formats() {
            return List.of(format);
          }

          @Override
          public String sample() {
            return LINES;
          }
        };
    Headroom headroom = LinesFake.engine().compressor(broken).recoverable().build();

    CompressionResult result = headroom.compress(Content.of(LINES).within(200));

    assertThat(headroom.expand(LINES)).isInstanceOf(Expansion.NotOurs.class);
    assertThat(result.text()).isSameAs(LINES);
    assertThat(result.decision().problem().orElseThrow().toString()).doesNotContain("count");
    assertThat(result.tokens().before().value()).isPositive();
  }

  @Test
  void aTextWithGapsIsNotItsOwnOriginalWhileTheStoreCannotBeReached() {
    CompressionResult result =
        LinesFake.engine().recoverable().build().compress(Content.of(LINES).within(200));
    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);

    Headroom cutOff =
        LinesFake.engine().store(storeThatThrows(new IllegalStateException("gone"))).build();
    assertThat(cutOff.expand(result.text()))
        .isEqualTo(new Expansion.Missing(CcrStore.Reason.UNAVAILABLE));
    Headroom stranger = LinesFake.engine().build();
    assertThat(stranger.expand(result.text())).isInstanceOf(Expansion.NotOurs.class);
  }

  /** Throws whatever it is to count. */
  private static final class Mine implements TokenCounter {
    @Override
    public String name() {
      return "mine";
    }

    @Override
    public int count(String text, int start, int end) {
      throw new IllegalStateException("it exploded");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 50})
  void aCounterThatThrowsLeavesTheContentUnchanged(double budget) {
    Headroom headroom = LinesFake.engine().recoverable().counter(new Mine()).build();
    Content content = Content.of(LINES);
    content = budget > 1 ? content.within((int) budget) : content;
    content = budget > 0 && budget < 1 ? content.within(Budget.share(budget)) : content;

    CompressionResult result = headroom.compress(content);

    assertThat(result.text()).isSameAs(LINES);
    assertThat(result.decision().reason()).contains(Reason.FAILED);
    assertThat(result.decision().problem()).isPresent();
    assertThat(result.tokens().savings()).isZero();
  }

  @Test
  void t56ACompressorThatFailedIsAskedAgain() {
    AtomicBoolean fails = new AtomicBoolean(true);
    Compressor moody =
        new Compressor() {
          @Override
          public String name() {
            return "moody";
          }

          @Override
          public Match match(Payload payload) {
            return Match.SHAPE;
          }

          @Override
          public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
            if (fails.get()) {
              throw new IllegalStateException("not today");
            }
            return new LinesFake().view(payload, purpose, context);
          }

          @Override
          public String sample() {
            return LINES;
          }
        };
    Headroom headroom =
        Headroom.builder().withoutDiscovery().compressor(moody).recoverable().build();
    for (int call = 0; call < 100; call++) {
      assertThat(headroom.compress(Content.of(LINES).within(200)).text()).isSameAs(LINES);
    }

    fails.set(false);

    assertThat(headroom.compress(Content.of(LINES).within(200)).fidelity())
        .isEqualTo(Fidelity.RECOVERABLE);
  }

  /** Shows lines without the words that all of them end with; parts are lines. */
  private record Foldable() implements Compressor, Format {
    private static final String TAIL = " tells nothing of note\n";

    @Override
    public String name() {
      return "foldable";
    }

    @Override
    public Match match(Payload payload) {
      return Match.SHAPE;
    }

    @Override
    public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
      return purpose == Purpose.PARTS
          ? new LinesFake().view(payload, purpose, context)
          : Optional.of(
              View.folded(
                  "Lines of no note\n" + payload.text().replace(TAIL, "\n"), id(), Units.none()));
    }

    @Override
    public List<Format> formats() {
      return List.of(this);
    }

    @Override
    public String id() {
      return "foldable/1";
    }

    @Override
    public boolean reads(String firstLine) {
      return firstLine.equals("Lines of no note");
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      out.append(text.substring(text.indexOf('\n') + 1).replace("\n", TAIL));
    }

    @Override
    public String sample() {
      return LINES;
    }
  }

  @Test
  void aBudgetTooSmallForAnythingStillGivesTheLosslessText() {
    Headroom headroom =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(new Foldable())
            .compressor(new LinesFake())
            .recoverable()
            .build();

    CompressionResult result = headroom.compress(Content.of(LINES).within(3));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.decision().compressor()).contains("foldable");
    assertThat(result.decision().has(Note.OVER_BUDGET)).isTrue();
    assertThat(headroom.expand(result.text())).isEqualTo(Expansion.exact(LINES));
  }
}
