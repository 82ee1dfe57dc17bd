package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalWordsTest {
  /** Lines by forms that a rule reads itself, beside its words. */
  private static final List<String> FORMS =
      List.of(
          "error TS2322",
          "HTTP/1.1 503",
          "make: *** [all] Error 2",
          "gmake[2]: *** [a.o] Error 1",
          "step failed",
          "E   assert 1 == 2",
          "expected 3 got 4",
          "BerthError: gone",
          "h.BerthException",
          "DeprecationWarning: old",
          "412 passing (3s)",
          "110 passed (1.2m)",
          "3 tests failed",
          "Failures: 3",
          "=== 2 passed ===",
          "returned non-zero exit status 3",
          "ExitFailure 1",
          "\u2718 berth",
          "timeout=30",
          "tide ... ok",
          "tide PASSED");

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static List<String> words() throws IllegalAccessException {
    List<String> words = new ArrayList<>(FORMS);
    for (Field field : SignalWords.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof WordRule rule) {
        words.addAll(List.of(rule.scanned()));
      }
    }
    words.addAll(List.of(Summaries.COUNTED));
    words.addAll(List.of(Summaries.ENDINGS));
    words.addAll(List.of(Summaries.STATUSES));
    return words;
  }

  @Test
  void noRuleWaitsForAWordThatIsNotScanned() throws IllegalAccessException {
    for (String word : words()) {
      for (String line :
          List.of(word, word.toUpperCase(java.util.Locale.ROOT), "a " + word + " 7")) {
        assertThat(Signals.of(line)).as(line).isEqualTo(Signals.unscanned(line));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void scanAndRulesAgreeOnAnyLine(long seed) throws IllegalAccessException {
    Random random = new Random(seed);
    List<String> words = words();
    String[] between = {" ", ": ", "", "  ", " 3 ", "/"};
    for (int i = 0; i < 200; i++) {
      StringBuilder line = new StringBuilder();
      for (int n = random.nextInt(4); n >= 0; n--) {
        line.append(words.get(random.nextInt(words.size())));
        line.append(between[random.nextInt(between.length)]);
      }
      assertThat(Signals.of(line.toString()))
          .as(line.toString())
          .isEqualTo(Signals.unscanned(line.toString()));
    }
  }
}
