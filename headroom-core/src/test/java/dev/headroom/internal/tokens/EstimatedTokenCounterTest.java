package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatedTokenCounterTest {
  private static final TokenCounter BASE = Oracle.O200K.counter;

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @Test
  void saysThatItIsAnEstimateAndOfWhat() {
    TokenCounter counter = new EstimatedTokenCounter("mine", BASE, 1.25);

    assertThat(counter.name()).isEqualTo("mine (estimate, o200k_base x 1.25)");
    assertThat(counter.certainty()).isEqualTo(TokenCount.Certainty.ESTIMATE);
  }

  @Test
  void roundsUp() {
    TokenCounter counter = new EstimatedTokenCounter("mine", BASE, 1.25);

    assertThat(counter.count("")).isZero();
    assertThat(counter.count("hello")).isEqualTo(2);
    assertThat(counter.count("one two three four")).isEqualTo(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsTheContractOfTheBound(long seed) {
    Random random = new Random(seed);
    TokenCounter counter = new EstimatedTokenCounter("x", BASE, 0.5 + random.nextInt(200) / 100.0);
    for (int i = 0; i < 100; i++) {
      String text = SampleText.atLeast(1 + random.nextInt(200), random);
      int count = counter.count(text);
      int limit = random.nextInt(2 * count);
      int found = counter.countUpTo(text, 0, text.length(), limit);
      int[] parts = new int[2];
      int middle = text.length() / 2;
      counter.countParts(text, new int[] {0, middle, text.length()}, parts);

      assertThat(counter.atLeast(text, 0, text.length())).isLessThanOrEqualTo(count);
      assertThat(parts[0]).isEqualTo(counter.count(text, 0, middle));
      if (count <= limit) {
        assertThat(found).isEqualTo(count);
      } else {
        assertThat(found).isGreaterThan(limit).isLessThanOrEqualTo(count);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 101, Double.NaN})
  void refusesAFactorThatMakesNoSense(double factor) {
    assertThatThrownBy(() -> new EstimatedTokenCounter("x", BASE, factor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("factor=" + factor);
  }
}
