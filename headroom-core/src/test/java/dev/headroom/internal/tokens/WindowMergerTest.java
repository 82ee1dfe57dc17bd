package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowMergerTest {
  private static final Vocabulary VOCABULARY = VocabularyLoader.load("o200k_base");

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void windowsCountAsTheWholePiece(long seed) {
    byte[] piece = piece(new Random(seed));
    WindowMerger merger = new WindowMerger(VOCABULARY);
    int whole = naive(piece);

    assertThat(merger.count(piece, 0, piece.length)).isEqualTo(whole);
    for (int window : new int[] {300, 400, 700, piece.length}) {
      int counted = merger.count(piece, 0, piece.length, Math.min(window, piece.length));

      assertThat(counted).as("window %d", window).isIn(whole, -1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "!", "\n", " ", "\u4E2D", "\u6570\u636E\u5E93", "abcdefghij", "/="})
  void worksOnEveryByteAboutOnceHoweverLongTheRun_T54(String unit) {
    byte[] unitBytes = unit.getBytes(StandardCharsets.UTF_8);
    byte[] run = unit.repeat(1_000_000 / unitBytes.length).getBytes(StandardCharsets.UTF_8);
    WindowMerger merger = new WindowMerger(VOCABULARY);

    merger.count(run, 0, run.length);

    assertThat(merger.mergedBytes()).isLessThan(run.length * 3L / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyz", "!?.,;:-=+*", "\u4E00\u4E8C\u4E09\u56DB"})
  void worksOnEveryByteAboutOnceHoweverRandomTheRun_T54(String alphabet) {
    Random random = new Random(54);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    byte[] run = text.toString().getBytes(StandardCharsets.UTF_8);
    WindowMerger merger = new WindowMerger(VOCABULARY);

    merger.count(run, 0, run.length);

    assertThat(merger.mergedBytes()).isLessThan(run.length * 3L / 2);
  }

  private static byte[] piece(Random random) {
    String[] alphabets = {
      "a", "ab", "aab", "\n", " ", "! ", "the of and ing tion", "\u4E2D\u6587", "0123456789abcdef"
    };
    String alphabet = alphabets[random.nextInt(alphabets.length)];
    StringBuilder text = new StringBuilder();
    for (int i = 1100 + random.nextInt(1500); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Byte pair encoding as it is defined: join the leftmost pair of the lowest rank, repeat. */
  private static int naive(byte[] piece) {
    int[] ends = new int[piece.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i + 1;
    }
    int parts = ends.length;
    while (true) {
      int lowest = Vocabulary.NO_RANK;
      int best = -1;
      for (int i = 0; i + 1 < parts; i++) {
        int rank = VOCABULARY.rank(piece, i == 0 ? 0 : ends[i - 1], ends[i + 1]);
        if (rank < lowest) {
          lowest = rank;
          best = i;
        }
      }
      if (best < 0) {
        return parts;
      }
      System.arraycopy(ends, best + 1, ends, best, parts - best - 1);
      parts--;
    }
  }
}
