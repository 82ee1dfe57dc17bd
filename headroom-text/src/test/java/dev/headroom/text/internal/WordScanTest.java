package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScanTest {
  private static final String[] SHORT = {"a", "ab", "bab", "\u2717"};
  private static final String[] LONG = {"abba", "b-ba", "caab", "aaaa", "abcabc"};
  private static final WordScan SCAN = new WordScan(SHORT, LONG);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsWhatSearchesOneByOneFind(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("abcABC- \u2717".charAt(random.nextInt(9)));
      }
      long found = SCAN.in(text.toString());
      assertThat(found & SCAN.bit(SHORT)).as("%s", text).isEqualTo(bit(text, SHORT, 0));
      assertThat(found & SCAN.bit(LONG)).as("%s", text).isEqualTo(bit(text, LONG, 1));
    }
  }

  private static long bit(CharSequence text, String[] list, int bit) {
    String lower = text.toString().toLowerCase(Locale.ROOT);
    for (String word : list) {
      if (lower.contains(word)) {
        return 1L << bit;
      }
    }
    return 0;
  }

  @Test
  void takesAllCharsBeyondAsciiForTheSame() {
    assertThat(SCAN.in("\u00e9")).isEqualTo(SCAN.bit(SHORT));
    assertThat(SCAN.in("\ud800")).isEqualTo(SCAN.bit(SHORT));
  }

  @Test
  void knowsOnlyTheListsItWasGiven() {
    assertThatThrownBy(() -> SCAN.bit(new String[] {"a"}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
