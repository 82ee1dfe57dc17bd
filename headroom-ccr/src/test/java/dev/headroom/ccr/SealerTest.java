package dev.headroom.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealerTest {
  private static final Key KEY = Key.of("scope", "h1");

  static Stream<Sealer> sealers() {
    return Stream.of(new Sealer(Optional.empty()), new Sealer(Optional.of(Samples.key(1))));
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(int size) {
    return "a line of a log, 17 ms\n"
        .repeat(1 + size / 20)
        .substring(0, size)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @MethodSource("sealers")
  void partsOfAnySizeComeBack(Sealer sealer) throws CorruptException {
    for (int size : new int[] {0, 1, 127, 128, 129, 5_000, 1_000_000}) {
      List<byte[]> parts = sealer.open(KEY, sealer.seal(KEY, noise(size), text(size)));

      assertThat(parts).containsExactly(noise(size), text(size));
    }
  }

  @ParameterizedTest
  @MethodSource("sealers")
  void everyBitThatIsFlippedIsSeen(Sealer sealer) {
    byte[] sealed = sealer.seal(KEY, noise(20), text(400));
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);

      assertThatExceptionOfType(CorruptException.class)
          .as("bit %s", bit)
          .isThrownBy(() -> sealer.open(KEY, flipped));
    }
  }

  @ParameterizedTest
  @MethodSource("sealers")
  void whatIsCutShortOrBelongsToAnotherIsSeen(Sealer sealer) {
    byte[] sealed = sealer.seal(KEY, text(400));
    for (int size = 0; size < sealed.length; size++) {
      byte[] cut = Arrays.copyOf(sealed, size);
      assertThatExceptionOfType(CorruptException.class).isThrownBy(() -> sealer.open(KEY, cut));
    }
    for (Key other : List.of(Key.of("scope", "h2"), Key.of("other", "h1"))) {
      assertThatExceptionOfType(CorruptException.class)
          .isThrownBy(() -> sealer.open(other, sealed));
    }
  }

  @Test
  void lengthThatNoPackedBytesCanHaveMakesNoRoom() {
    for (int length : new int[] {-1, 256 * 10, Integer.MAX_VALUE}) {
      assertThatExceptionOfType(CorruptException.class)
          .isThrownBy(() -> Packing.unpack(new byte[10], 0, 10, length));
    }
  }
}
