package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.TokenCounter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every token counter owes. Extend it and return yours. */
public abstract class TokenCounterLaws {
  private static final int TEXTS = 300;

  /** The counter under test. */
  protected abstract TokenCounter counter();

  private static List<String> texts() {
    Random random = new Random(11);
    String[] pieces = {
      "word",
      " ",
      "  \n",
      "\r\n",
      "1234567",
      "don't",
      "Ä",
      "漢字",
      "\uD83D\uDE00",
      "\uD83D",
      "\uDE00",
      "<|endoftext|>",
      "{\"a\":1}",
      "!!!!",
      "\u0301",
      "CamelCase",
      "\t",
      "x".repeat(70)
    };
    return IntStream.range(0, TEXTS)
        .mapToObj(
            i -> {
              StringBuilder out = new StringBuilder();
              for (int n = random.nextInt(30); n > 0; n--) {
                out.append(pieces[random.nextInt(pieces.length)]);
              }
              return out.toString();
            })
        .toList();
  }

  @Test
  void t54CountsAnyTextWithoutThrowing() {
    texts().forEach(text -> assertThat(counter().count(text)).isNotNegative());
    assertThat(counter().count("")).isZero();
  }

  @Test
  void aRangeCountsAsItsTextAlone() {
    for (String text : texts()) {
      int from = text.length() / 3;
      int to = text.length() - text.length() / 4;
      assertThat(counter().count(text, from, to))
          .isEqualTo(counter().count(text.substring(from, to)));
    }
  }

  @Test
  void theLowerBoundIsNeverAboveTheCount() {
    for (String text : texts()) {
      assertThat(counter().atLeast(text, 0, text.length()))
          .isLessThanOrEqualTo(counter().count(text));
    }
  }

  @Test
  void countsAddUpWhereTheCounterSaysSo() {
    for (String text : texts()) {
      for (int at = 1; at < text.length(); at++) {
        if (counter().addsUpAt(text, at)) {
          for (int around : new int[] {1, 7, text.length()}) {
            int from = Math.max(0, at - around);
            int to = Math.min(text.length(), at + around);
            assertThat(counter().count(text, from, at) + counter().count(text, at, to))
                .as("%s cut at %d", text, at)
                .isEqualTo(counter().count(text, from, to));
          }
        }
      }
    }
  }

  @Test
  void countingUpToALimitIsExactBelowAndAboveItAboveOtherwise() {
    for (String text : texts()) {
      int exact = counter().count(text);
      assertThat(counter().countUpTo(text, 0, text.length(), exact + 3)).isEqualTo(exact);
      if (exact > 1) {
        assertThat(counter().countUpTo(text, 0, text.length(), exact / 2))
            .isGreaterThan(exact / 2)
            .isLessThanOrEqualTo(exact);
      }
    }
  }

  @Test
  void partsCountAsTheirTextsAlone() {
    for (String text : texts()) {
      int[] bounds = {0, text.length() / 4, text.length() / 2, text.length()};
      int[] parts = new int[3];
      counter().countParts(text, bounds, parts);
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).isEqualTo(counter().count(text, bounds[i], bounds[i + 1]));
      }
    }
  }

  @Test
  void t69ManyThreadsCountAsOne() {
    List<String> texts = texts();
    List<Integer> serial = texts.stream().map(text -> counter().count(text)).toList();
    TokenCounter shared = counter();
    assertThat(texts.parallelStream().map(shared::count).toList()).isEqualTo(serial);
  }

  @Test
  void aRangeOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> counter().count("abc", 2, 9))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
