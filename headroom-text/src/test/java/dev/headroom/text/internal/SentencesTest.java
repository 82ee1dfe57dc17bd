package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Sentences.end(text, at, text.length());
      sentences.add(text.substring(at, end));
      at = end;
    }
    return sentences;
  }

  @Test
  void takesTheBlankAfterASentenceWithIt() {
    assertThat(split("One is. Two are!  Three?"))
        .containsExactly("One is. ", "Two are!  ", "Three?");
  }

  @Test
  void goesOnAfterAbbreviationsInitialsAndNumbers() {
    assertThat(
            split(
                "Dr. Hale met J. R. Ward, e.g. in the U.S. Senate on p. 3.5 of it. Then he left."))
        .containsExactly(
            "Dr. Hale met J. R. Ward, e.g. in the U.S. Senate on p. 3.5 of it. ", "Then he left.");
  }

  @Test
  void keepsQuotesBracketsAndReferencesWithTheirSentence() {
    assertThat(split("He said \"No.\" Then (at last.) It ended.[12][3] Soon."))
        .containsExactly("He said \"No.\" ", "Then (at last.) ", "It ended.[12][3] ", "Soon.");
  }

  @Test
  void endsAtTheMarksOfOtherScripts() {
    assertThat(split("\u6E2F\u5F88\u5927\u3002\u706F\u5F88\u9AD8\uFF01")).hasSize(2);
    assertThat(split("\u092F\u0939 \u0939\u0948\u0964 \u0935\u0939 \u0939\u0948\u0964")).hasSize(2);
  }

  @Test
  void doesNotEndAtWrappedLines() {
    String wrapped =
        "A line that was wrapped because it is longer than the page\nis wide goes on here.";
    assertThat(split(wrapped)).containsExactly(wrapped);
    assertThat(split("Short line\nAnother line\n")).hasSize(2);
  }

  @Test
  void cutsEndlessTextAtBlanks() {
    assertThat(split("word ".repeat(1_000))).hasSizeGreaterThan(5);
    assertThat(split("w".repeat(5_000))).hasSize(1);
  }
}
