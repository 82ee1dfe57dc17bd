package dev.headroom.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestsTest {
  private static final String[] CHARS = {"a", "?", "\u00e9", "\u20ac", "\ud83d\ude00", "\ud800"};

  /** Parts of a text end in the middle of all sorts of chars, pairs of surrogates among them. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTextHasTheDigestOfItsBytes(long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(40_000);
    int kinds = 1 + random.nextInt(CHARS.length);
    while (out.length() < length) {
      out.append(CHARS[random.nextInt(kinds)]);
    }
    String text = out.toString();
    byte[] bytes = Wtf8.encode(text);
    assertThat(Wtf8.decode(bytes)).isEqualTo(text);
    assertThat(Digests.sha256Hex(text)).isEqualTo(HexFormat.of().formatHex(Digests.sha256(bytes)));
    assertThat(Digests.scoped("s", text)).isEqualTo(Digests.scoped("s", bytes));
  }
}
