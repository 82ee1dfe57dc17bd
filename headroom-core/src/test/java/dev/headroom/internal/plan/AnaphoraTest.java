package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.TokenCounters;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnaphoraTest {
  private static PricedView priced(String... sentences) {
    String text = String.join("", sentences);
    Units.Builder units = Units.of(text);
    int group = units.group(Group.of("", "sentences"));
    int at = 0;
    for (String sentence : sentences) {
      units.add(group, -1, at, at + sentence.length(), (byte) 20);
      at += sentence.length();
    }
    return new PricedView(
        View.same(text, units.build()), CountedText.of(text, TokenCounters.o200k()));
  }

  @ParameterizedTest
  @CsvSource({
    "This was lost, true",
    "(They left) then, true",
    "HIS mill, true",
    "Thistles grow, false",
    "A mill and its wheel, false",
    "1702, false",
    "..., false"
  })
  void goesByTheFirstWord(String sentence, boolean back) {
    assertThat(Anaphora.begins(priced(sentence), 0)).isEqualTo(back);
  }

  @Test
  void tellsMoreOfTheSentenceBeforeIt() {
    String filler = "Rain fell on the roofs. ";
    String named = "The mill of Orvane burned in spring. ";
    double[] plain =
        new Relevance(priced(filler, named, "Oaks were felled. ", filler), "Orvane mill").scores;
    double[] back =
        new Relevance(priced(filler, named, "They were felled. ", filler), "Orvane mill").scores;

    assertThat(back[2]).isGreaterThan(plain[2]);
    assertThat(plain[2]).isGreaterThan(plain[0]);
  }
}
