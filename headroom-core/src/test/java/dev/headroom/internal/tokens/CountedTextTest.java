package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountedTextTest {
  private static final List<TokenCounter> COUNTERS =
      List.of(TokenCounters.o200k(), TokenCounters.cl100k(), TokenCounters.estimate("x", 1.2));

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void slicesCountAsTheCounterCountsThem(long seed) {
    Random random = new Random(seed);
    for (TokenCounter counter : COUNTERS) {
      String text = text(random);
      CountedText counted = CountedText.of(text, counter);

      assertThat(counted.count()).isEqualTo(counter.count(text));
      for (int i = 0; i < 50; i++) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() + 1 - from);
        assertThat(counted.count(from, to)).isEqualTo(counter.count(text, from, to));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void adjoiningPartsCountAsEachAlone(long seed) {
    Random random = new Random(seed);
    for (TokenCounter counter : COUNTERS) {
      String text = text(random);
      int[] bounds = random.ints(1 + random.nextInt(80), 0, text.length() + 1).sorted().toArray();
      int[] out = new int[bounds.length - 1];
      int[] plain = new int[bounds.length - 1];
      CountedText.of(text, counter).countParts(bounds, out);
      counter.countParts(text, bounds, plain);

      for (int i = 0; i < out.length; i++) {
        int alone = counter.count(text.substring(bounds[i], bounds[i + 1]));
        assertThat(out[i]).isEqualTo(alone);
        assertThat(plain[i]).isEqualTo(alone);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTextMadeOfSlicesCountsAsItIs(long seed) {
    Random random = new Random(seed);
    for (TokenCounter counter : COUNTERS) {
      String text = text(random);
      int[] bounds = random.ints(20, 0, text.length() + 1).sorted().toArray();
      StringBuilder made = new StringBuilder();
      int[] copies = new int[30];
      int ints = 0;
      for (int i = 0; i < 20; i += 2) {
        made.append(
            random.nextBoolean() ? "[… 12 lines left out]" : random.nextBoolean() ? "'s" : "");
        copies[ints++] = made.length();
        copies[ints++] = bounds[i];
        copies[ints++] = bounds[i + 1] - bounds[i];
        made.append(text, bounds[i], bounds[i + 1]);
      }

      assertThat(
              CountedText.of(text, counter).countMade(made.toString(), Arrays.copyOf(copies, ints)))
          .isEqualTo(counter.count(made.toString()));
    }
  }

  @Test
  void anEmptyTextHasNoTokens() {
    CountedText counted = CountedText.of("", TokenCounters.o200k());

    assertThat(counted.count()).isZero();
    assertThat(counted.count(0, 0)).isZero();
    assertThat(counted.countMade("[one]", new int[] {5, 0, 0}))
        .isEqualTo(TokenCounters.o200k().count("[one]"));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 600) {
      text.append(random.nextBoolean() ? SampleText.any(random) : "a plain line, no. 17 of many\n");
    }
    return text.toString();
  }
}
