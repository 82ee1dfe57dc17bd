package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.TokenCounters;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import org.junit.jupiter.api.Test;

class SalienceTest {
  private static final byte LEAD = Weights.NORMAL + 2;

  private static double[] worth(String noun, byte[] weights, boolean[] required, String... parts) {
    String text = String.join("", parts);
    Units.Builder units = Units.of(text);
    int group = units.group(Group.of("", noun));
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      units.add(group, -1, at, at + parts[i].length(), weights[i]);
      at += parts[i].length();
    }
    View view = View.same(text, units.build());
    return Salience.of(new PricedView(view, CountedText.of(text, TokenCounters.o200k())), required);
  }

  @Test
  void aParagraphsFirstSentenceIsWorthMost() {
    String same = "A lamp burns oil. ";
    double[] worth =
        worth("sentences", new byte[] {LEAD, LEAD - 1, LEAD - 2}, new boolean[3], same, same, same);

    assertThat(worth[0]).isGreaterThan(worth[1]);
    assertThat(worth[1]).isGreaterThan(worth[2]);
  }

  @Test
  void aSentenceOfAShortParagraphIsWorthMoreAndSoIsOneWithNumbers() {
    String same = "A lamp burns oil all night. ";
    double[] worth =
        worth(
            "sentences",
            new byte[] {LEAD, LEAD, LEAD, LEAD},
            new boolean[4],
            same,
            same + "\n\n",
            "In 1907, 12 lamps burnt.\n\n",
            "Then seven lamps did burn.\n\n");

    assertThat(worth[1]).isLessThan(worth[3] * 1.2);
    assertThat(worth[2]).isGreaterThan(worth[3] * 1.1);
  }

  @Test
  void codeRowsAndWhatMustStayHaveTheirOwnSay() {
    byte[] weights = {Weights.HIGH, LEAD, LEAD};
    boolean[] required = {false, true, false};

    assertThat(worth("passages", weights, required, "```\na\n```\n", "A lamp. ", "An oak. "))
        .satisfies(worth -> assertThat(worth[0]).isZero())
        .satisfies(worth -> assertThat(worth[1]).isZero())
        .satisfies(worth -> assertThat(worth[2]).isPositive());
    assertThat(worth("rows", weights, required, "a 1\n", "b 2\n", "c 3\n")).containsOnly(0.0);
  }
}
