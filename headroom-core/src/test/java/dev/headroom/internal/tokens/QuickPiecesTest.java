package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickPiecesTest {
  private static final O200kSplitter SPLITTER = new O200kSplitter();
  private static final String[] ALPHABETS = {
    "aB1 \n-",
    "\u00e9\u00c9\u0416\u2717\u00a0\u00b2'sT\u017f a-\n",
    "\u0438\u2500",
    "abAB'strvelldmSTRVELLDM ",
    "  \t\t\n\r/-x7",
    "it's 'RE'lL\n",
    "0123456789a ",
  };

  @ParameterizedTest(name = "seed {1}: {0}")
  @CsvSource({"8, 1", "8, 2", "8, 3", "40, 4", "40, 5", "400, 6", "1500, 7"})
  void countsThePiecesOfTheSplitter(int length, long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      int kind = random.nextInt(ALPHABETS.length + 1);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(length); i >= 0; i--) {
        text.append(
            kind == ALPHABETS.length
                ? (char) random.nextInt(0x3100)
                : ALPHABETS[kind].charAt(random.nextInt(ALPHABETS[kind].length())));
      }
      check(text.toString());
    }
  }

  @Test
  void leavesPiecesLongerThanAnyTokenToTheSplitter() {
    for (String run :
        new String[] {"a", "A", "-", " ", "\n", "\t", "'r", "x'rA", " \n", "\u2500", "\u0436"}) {
      for (int before = 0; before < 70; before++) {
        for (int length :
            new int[] {42, 43, 44, 63, 64, 65, 66, 126, 127, 128, 129, 130, 131, 257}) {
          check("7".repeat(before) + "x'r" + run.repeat(length).substring(0, length) + "/x");
        }
      }
    }
  }

  @Test
  void knowsNoLettersWithoutCaseAndNoPairs() {
    for (String text : new String[] {"\u6e2f 7", "a\u05d0", "\ud83d\ude00", "\ud800", "a'\u017f"}) {
      assertThat(QuickPieces.count(text, 0, text.length())).isEqualTo(QuickPieces.UNKNOWN);
      check(text);
    }
    assertThat(QuickPieces.count("", 0, 0)).isZero();
  }

  private static void check(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int least = 0;
    for (int at = 0; at < utf8.length; ) {
      int end = SPLITTER.next(utf8, at, utf8.length);
      least += Splitter.leastTokens(end - at);
      at = end;
    }
    assertThat(SPLITTER.leastTokens(text, 0, text.length())).as("%s", text).isEqualTo(least);
  }
}
