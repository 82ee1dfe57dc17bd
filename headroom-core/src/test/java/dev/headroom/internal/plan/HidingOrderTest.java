package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.TokenCounters;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HidingOrderTest {
  private static final String SENTENCE = "The lamp at the gate burns oil all night. ";

  private static PricedView flat(int sentences, byte weight) {
    String text = SENTENCE.repeat(sentences);
    Units.Builder units = Units.of(text);
    int group = units.group(Group.of("", "sentences"));
    for (int i = 0; i < sentences; i++) {
      units.add(group, -1, i * SENTENCE.length(), (i + 1) * SENTENCE.length(), weight);
    }
    return priced(text, units);
  }

  private static PricedView priced(String text, Units.Builder units) {
    return new PricedView(
        View.same(text, units.build()), CountedText.of(text, TokenCounters.o200k()));
  }

  @Test
  void gapsGrowAndMeet() {
    double[] worth = new double[40];
    Arrays.fill(worth, 1.0);

    double[] turns = HidingOrder.of(flat(40, Weights.NORMAL), worth);

    long gaps =
        IntStream.range(0, 40)
            .filter(u -> turns[u] < 0.5 && (u == 0 || turns[u - 1] >= 0.5))
            .count();
    assertThat(gaps).isEqualTo(1);
  }

  @Test
  void whatIsWorthMoreStaysLonger() {
    double[] worth = new double[30];
    Arrays.fill(worth, 1.0);
    worth[7] = 9.0;
    worth[20] = 8.0;

    double[] turns = HidingOrder.of(flat(30, Weights.NORMAL), worth);

    assertThat(turns[7]).isGreaterThan(0.9);
    assertThat(turns[20]).isGreaterThan(0.9);
  }

  @Test
  void aSectionThatShowsItsHeadingForOneSentenceGoesBeforeOneOfMany() {
    String heading = "## Of the lamps that stand at the gates of the old port and of their oil\n\n";
    String text = heading + SENTENCE + heading + SENTENCE.repeat(3);
    Units.Builder units = Units.of(text);
    int sections = units.group(Group.of("", "sections"));
    int sentences = units.group(Group.of("", "sentences"));
    int second = heading.length() + SENTENCE.length();
    units.add(sections, -1, 0, second, Weights.NORMAL);
    units.add(sentences, 0, heading.length(), second, Weights.NORMAL);
    units.add(sections, -1, second, text.length(), Weights.NORMAL);
    for (int at = second + heading.length(); at < text.length(); at += SENTENCE.length()) {
      units.add(sentences, 2, at, at + SENTENCE.length(), Weights.NORMAL);
    }

    double[] turns = HidingOrder.of(priced(text, units), new double[] {0, 1, 0, 1, 1, 1});

    assertThat(turns[1]).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everySentenceHasATurnOfItsOwn(long seed) {
    Random random = new Random(seed);
    String text = "x".repeat(400) + "\n";
    Units.Builder units = Units.of(text);
    int sections = units.group(Group.of("", "sections"));
    int sentences = units.group(Group.of("", "sentences"));
    nest(units, random, sections, sentences, -1, 0, 400, 0);
    int size = units.size();
    double[] worth = new double[size];
    PricedView priced = priced(text, units);
    for (int u = 0; u < size; u++) {
      boolean leaf = priced.after[u] == u + 1;
      worth[u] = leaf && random.nextInt(5) > 0 ? 0.1 + random.nextDouble() : 0;
    }

    double[] turns = HidingOrder.of(priced, worth);

    int[] playing = IntStream.range(0, size).filter(u -> worth[u] > 0).toArray();
    assertThat(Arrays.stream(playing).mapToObj(u -> turns[u]).distinct().count())
        .isEqualTo(playing.length);
    assertThat(Arrays.stream(turns)).allMatch(turn -> turn >= 0 && turn < 1);
  }

  private static void nest(
      Units.Builder units,
      Random random,
      int sections,
      int sentences,
      int parent,
      int start,
      int end,
      int depth) {
    int at = start;
    while (at < end) {
      int next = Math.min(end, at + 1 + random.nextInt(40));
      if (depth < 4 && random.nextInt(3) == 0) {
        int unit = units.add(sections, parent, at, next, Weights.NORMAL);
        nest(units, random, sections, sentences, unit, Math.min(at + 1, next), next, depth + 1);
      } else {
        units.add(sentences, parent, at, next, Weights.NORMAL);
      }
      at = next;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theQueueGivesTheCheapestFirst(long seed) {
    Random random = new Random(seed);
    UnitQueue queue = new UnitQueue(2);
    double[] prices = random.doubles(500).toArray();
    for (int u = 0; u < prices.length; u++) {
      queue.add(u, prices[u]);
    }

    double before = 0;
    for (int i = 0; i < prices.length; i++) {
      long entry = queue.poll();
      double price = prices[UnitQueue.unit(entry)];
      assertThat(UnitQueue.isPrice(entry, price)).isTrue();
      assertThat((float) price).isGreaterThanOrEqualTo((float) before);
      before = price;
    }
  }
}
