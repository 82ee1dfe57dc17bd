package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SureBoundaryTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsOnBothSidesAddUpToTheCountOfTheWhole(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      String text = SampleText.any(random) + SampleText.any(random) + SampleText.any(random);
      for (int at = 1; at < Math.min(60, text.length()); at++) {
        if (SureBoundary.between(text.charAt(at - 1), text.charAt(at))) {
          for (Oracle oracle : Oracle.values()) {
            BpeTokenCounter counter = oracle.counter;
            assertThat(counter.count(text, 0, at) + counter.count(text, at, text.length()))
                .as("%s cut at %d", text, at)
                .isEqualTo(counter.count(text));
          }
        }
      }
    }
  }

  @Test
  void isTheLastOneWithinTheSize() {
    assertThat(SureBoundary.next("one two three four", 0, 18, 10)).isEqualTo(7);
  }

  @Test
  void isFurtherAwayOrTheEndWhereNoneIsNear() {
    String run = "a".repeat(100);

    assertThat(SureBoundary.next(run + " b", 0, 102, 10)).isEqualTo(100);
    assertThat(SureBoundary.next(run, 0, 100, 10)).isEqualTo(100);
    assertThat(SureBoundary.next("short", 0, 5, 10)).isEqualTo(5);
  }
}
