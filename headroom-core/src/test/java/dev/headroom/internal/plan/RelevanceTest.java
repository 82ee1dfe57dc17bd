package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  private static double[] scores(String question, String... parts) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (String part : parts) {
      spans.add(new Span(at, at + part.length()));
      at += part.length();
    }
    List<Integer> parents = Collections.nCopies(spans.size(), -1);
    return WordIndex.scores(String.join("", parts), spans, parents, question);
  }

  @Test
  void followsNamesFromTheBestUnitToAnotherSection() {
    String[] parts = {
      "Bridges. ", "The Lesna bridge was built by Orvik Works in summer. ",
      "Lamps. ", "A lamp burns oil at night. ",
      "Firms. ", "Orvik was founded by two sisters. "
    };
    List<Span> spans = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < parts.length; i += 2) {
      int end = at + parts[i].length() + parts[i + 1].length();
      spans.add(new Span(at, end));
      spans.add(new Span(at + parts[i].length(), end));
      parents.addAll(List.of(-1, i));
      at = end;
    }

    double[] scores =
        WordIndex.scores(String.join("", parts), spans, parents, "Whose firm built Lesna bridge?");

    assertThat(scores[5]).isGreaterThan(scores[3] + 0.2);
  }

  @Test
  void meetsOtherEndingsAccentsAndCases() {
    double[] scores =
        scores("Where did the settler die?", "A lamp. ", "The SETTLERS died. ", "An oak. ");

    assertThat(scores[1]).isEqualTo(1.0);
    assertThat(scores[0]).isLessThan(0.5);
    assertThat(scores("Zurich", "Z\u00FCrich is here. ", "Nothing. ")[0]).isEqualTo(1.0);
  }

  @Test
  void meetsNamesHeldTogetherAndTheirParts() {
    double[] scores =
        scores("what is order-4711", "order-4711 failed. ", "order 12 is fine. ", "A lamp. ");

    assertThat(scores[0]).isEqualTo(1.0);
    assertThat(scores[1]).isBetween(0.01, 0.9);
  }

  @Test
  void meetsPairsOfLettersInScriptsWithoutBlanks() {
    double[] scores =
        scores("\u9000\u6B3E\u5462", "\u706F\u5854\u3002", "\u9000\u6B3E\u4E5D\u5929\u3002");

    assertThat(scores[1]).isEqualTo(1.0);
    assertThat(scores[0]).isZero();
  }

  @Test
  void givesNothingForQuestionsOfCommonWordsAlone() {
    assertThat(scores("what is it", "It is a lamp. ", "What? ")).containsOnly(0.0);
    assertThat(scores("", "A lamp. ")).containsOnly(0.0);
  }

  @Test
  void survivesQuestionsAndWordsWithoutEnd() {
    String endless = "word" + "x".repeat(50_000);
    String many = "alpha beta gamma ".repeat(5_000);

    assertThat(scores(many + endless, endless + ' ', "beta ")[1]).isEqualTo(1.0);
    assertThat(scores("\uD83D \uDE00", "\uDE00\uD83D ", "a ")).containsOnly(0.0);
  }
}
