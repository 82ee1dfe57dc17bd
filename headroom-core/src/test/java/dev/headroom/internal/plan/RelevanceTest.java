package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** A question of each language, and which of its sentences answers it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wann wurde die M\u00dcHLE gebaut?|Der See ist tief.|Die M\u00fchlen baute man 1702.|Es regnet",
        "O\u00f9 est n\u00e9 le boulanger?|Il pleut.|Le Boulanger est n\u00e9 \u00e0 Orvane.|Le lac",
        "Ou est ne le boulanger?|Il pleut.|Le boulanger est n\u00e9 ici.|Le lac",
        "\u041a\u0442\u043e \u043f\u043e\u0441\u0442\u0440\u043e\u0438\u043b \u043c\u043e\u0441\u0442?"
            + "|\u041b\u0438\u043b \u0434\u043e\u0436\u0434\u044c."
            + "|\u041c\u043e\u0441\u0442\u044b \u043f\u043e\u0441\u0442\u0440\u043e\u0438\u043b\u0430"
            + " \u0410\u043d\u043d\u0430.|\u041e\u0437\u0435\u0440\u043e.",
        "\u8c01\u5efa\u9020\u4e86\u5927\u6865\uff1f|\u4eca\u5929\u4e0b\u96e8\u3002"
            + "|\u8fd9\u5ea7\u5927\u6865\u7531\u5979\u5efa\u9020\u3002|\u6e56\u6c34\u5f88\u6df1\u3002",
        "\u6a4b\u3092\u5efa\u3066\u305f\u306e\u306f\u8ab0\u3067\u3059\u304b|\u96e8\u304c\u964d\u308b\u3002"
            + "|\u53e4\u3044\u6a4b\u3092\u5efa\u3066\u305f\u3002|\u6e56\u306f\u6df1\u3044\u3002",
        "\ub2e4\ub9ac\ub97c \ub204\uac00 \uc9c0\uc5c8\ub098?|\ube44\uac00 \uc628\ub2e4."
            + "|\uadf8 \ub2e4\ub9ac\ub294 \uc624\ub798\ub410\ub2e4.|\ud638\uc218"
      })
  void findsTheSentenceThatAnswersInOtherLanguages(
      String question, String before, String answer, String behind) {
    assertThat(scores(question, before, answer, behind)[1]).isEqualTo(1.0);
  }

  @Test
  void takesWhatASentenceBeginsWithForWhatItIsAbout() {
    double[] scores =
        scores(
            "What is a quern?",
            "They found, among much else below the barn, a quern. ",
            "A quern grinds corn by hand, as stones have done for very long. ");

    assertThat(scores[1]).isGreaterThan(scores[0]);
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
