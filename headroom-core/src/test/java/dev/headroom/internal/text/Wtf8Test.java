package dev.headroom.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Wtf8Test {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void t24EveryStringSurvives(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
      if (random.nextInt(5) == 0) {
        text.appendCodePoint(0x10000 + random.nextInt(0xFFFFF));
      }
    }

    byte[] bytes = Wtf8.encode(text.toString());

    assertThat(Wtf8.decode(bytes)).isEqualTo(text.toString());
    assertThat(Wtf8.length(text.toString())).isEqualTo(bytes.length);
  }

  @ParameterizedTest(name = "{0} chars before")
  @ValueSource(ints = {4094, 4095, 4096, 8191, 8192, (1 << 20) + 8191, (1 << 20) + 8190})
  void longTextsSurviveToo(int before) {
    for (String end : new String[] {"\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\u6F22"}) {
      String text = "x".repeat(before) + end + "y".repeat(5_000);

      byte[] bytes = Wtf8.encode(text);

      assertThat(Wtf8.decode(bytes)).isEqualTo(text);
      assertThat(Wtf8.length(text)).isEqualTo(bytes.length);
    }
  }

  @Test
  void wellFormedTextIsPlainUtf8() {
    String text = "\uFEFFäöü \uD83D\uDE00 漢字\r\n";

    assertThat(Wtf8.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }
}
