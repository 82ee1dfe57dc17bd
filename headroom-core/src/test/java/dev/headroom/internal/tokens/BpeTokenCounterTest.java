package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.TokenCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BpeTokenCounterTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @Nested
  class Count {
    @Test
    void knowsWhatOpenAiCountsForAFewTexts() {
      assertThat(Oracle.O200K.counter.count("hello world")).isEqualTo(2);
      assertThat(Oracle.CL100K.counter.count("hello world")).isEqualTo(2);
      assertThat(Oracle.O200K.counter.count("")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void takesSpecialTokensAsPlainText_T54(Oracle oracle) {
      assertThat(oracle.counter.count("<|endoftext|>")).isGreaterThan(3);
      assertThat(oracle.counter.count("a<|endofprompt|><|fim_prefix|>b")).isGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void countsChineseByItsTokensAndNotByItsChars_T54(Oracle oracle) {
      String text =
          "\u6570\u636E\u5E93\u8FDE\u63A5\u5931\u8D25\uFF0C\u8BF7\u7A0D\u540E\u91CD\u8BD5";

      assertThat(oracle.counter.count(text)).isEqualTo(oracle.count(text)).isGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void countsALoneSurrogateAsAQuestionMark(Oracle oracle) {
      for (String lone : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "x \uDC00")) {
        String wire = lone.replace('\uD83D', '?').replace('\uDE00', '?').replace('\uDC00', '?');

        assertThat(oracle.counter.count(lone)).isEqualTo(oracle.counter.count(wire));
      }
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void takesARangeAloneEvenIfItCutsASurrogatePair(Oracle oracle) {
      String text = "ab\uD83D\uDE00cd";

      for (int start = 0; start <= text.length(); start++) {
        for (int end = start; end <= text.length(); end++) {
          assertThat(oracle.counter.count(text, start, end))
              .isEqualTo(oracle.counter.count(text.substring(start, end)));
        }
      }
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void refusesARangeOutsideOfTheText(Oracle oracle) {
      BpeTokenCounter counter = oracle.counter;

      assertThatThrownBy(() -> counter.count("abc", 0, 4))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counter.count("abc", 2, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counter.atLeast("abc", -1, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counter.countParts("abc", new int[] {0, 5}, new int[1]))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counter.countParts("abc", new int[] {0, 2, 1}, new int[2]))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counter.countParts("abc", new int[] {0}, new int[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameInEightThreadsAsInOne() throws ExecutionException, InterruptedException {
      Random random = new Random(8);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        texts.add(SampleText.atLeast(50 + random.nextInt(300), random));
      }
      List<Integer> serial = countAll(BpeTokenCounter.o200k(), texts);
      BpeTokenCounter shared = BpeTokenCounter.o200k(); // threads race to load it
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Future<List<Integer>>> results = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
          results.add(threads.submit(() -> countAll(shared, texts)));
        }
        for (Future<List<Integer>> result : results) {
          assertThat(result.get()).isEqualTo(serial);
        }
      } finally {
        threads.shutdownNow();
      }
    }

    private List<Integer> countAll(BpeTokenCounter counter, List<String> texts) {
      List<Integer> counts = new ArrayList<>();
      for (String text : texts) {
        counts.add(counter.count(text));
      }
      return counts;
    }
  }

  @Nested
  class AtLeast {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.headroom.internal.tokens.BpeTokenCounterTest#seeds")
    void isNeverMoreThanTheCount(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 500; i++) {
        String text = SampleText.any(random);
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() + 1 - start);
        for (Oracle oracle : Oracle.values()) {
          assertThat(oracle.counter.atLeast(text, start, end))
              .isLessThanOrEqualTo(oracle.counter.count(text, start, end));
        }
      }
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void isMostOfTheCountForProse(Oracle oracle) {
      String text = "The server answered, but it didn't say why the order had failed. ".repeat(50);

      assertThat(oracle.counter.atLeast(text, 0, text.length()))
          .isGreaterThan(oracle.counter.count(text) * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void saysSomethingAboutALongRun(Oracle oracle) {
      assertThat(oracle.counter.atLeast("a".repeat(1280), 0, 1280)).isEqualTo(10);
    }
  }

  @Nested
  class CountUpTo {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.headroom.internal.tokens.BpeTokenCounterTest#seeds")
    void isTheCountWithinTheLimitAndElseBetweenLimitAndCount(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 200; i++) {
        String text = SampleText.atLeast(1 + random.nextInt(200), random);
        for (Oracle oracle : Oracle.values()) {
          int count = oracle.counter.count(text);
          int limit = random.nextInt(2 * count);
          int found = oracle.counter.countUpTo(text, 0, text.length(), limit);
          if (count <= limit) {
            assertThat(found).isEqualTo(count);
          } else {
            assertThat(found).isGreaterThan(limit).isLessThanOrEqualTo(count);
          }
        }
      }
    }

    @ParameterizedTest
    @EnumSource(Oracle.class)
    void stopsSoonAfterTheLimit(Oracle oracle) {
      String text = "one two three ".repeat(100_000);

      assertThat(oracle.counter.countUpTo(text, 0, text.length(), 100)).isBetween(101, 110);
    }
  }

  @Nested
  class CountParts {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.headroom.internal.tokens.BpeTokenCounterTest#seeds")
    void isTheCountOfEachPart(long seed) {
      Random random = new Random(seed);
      String text =
          seed % 2 == 0 ? SampleText.atLeast(30_000, random) : "GET /a 200 12ms\n".repeat(2_500);
      List<Integer> bounds = new ArrayList<>(List.of(random.nextInt(50)));
      int most = 1 + random.nextInt(seed % 5 == 0 ? 20_000 : 200);
      while (bounds.get(bounds.size() - 1) < text.length()) {
        int next = bounds.get(bounds.size() - 1) + random.nextInt(most + 1);
        bounds.add(Math.min(text.length(), next));
      }
      int[] cuts = bounds.stream().mapToInt(Integer::intValue).toArray();
      for (Oracle oracle : Oracle.values()) {
        int[] out = new int[cuts.length - 1];

        oracle.counter.countParts(text, cuts, out);

        for (int i = 0; i < out.length; i++) {
          assertThat(out[i]).isEqualTo(oracle.counter.count(text, cuts[i], cuts[i + 1]));
        }
      }
    }

    @Test
    void takesNoPartsAtAll() {
      Oracle.O200K.counter.countParts("abc", new int[] {1}, new int[0]);
    }
  }

  @Nested
  class Loading {
    @Test
    void comesWithTheFirstCountAndNotBefore_T61() {
      BpeTokenCounter counter = BpeTokenCounter.o200k();

      assertThat(counter.name()).isEqualTo("o200k_base");
      assertThat(counter.certainty()).isEqualTo(TokenCount.Certainty.EXACT);
      assertThat(counter.atLeast("a b c", 0, 5)).isEqualTo(3);
      assertThat(counter.isLoaded()).isFalse();

      assertThat(counter.count("a b c")).isEqualTo(3);
      assertThat(counter.isLoaded()).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
      assertThatThrownBy(() -> VocabularyLoader.load("nothing_base"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("nothing_base.tiktoken")
          .hasMessageContaining("jtokkit");
    }
  }
}
