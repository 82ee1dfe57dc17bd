package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import org.junit.jupiter.api.Test;

class TidesTest {
  @Test
  void aDayStandsAboveItsLines() {
    Headroom headroom = Headroom.builder().compressor(new Tides()).build();

    CompressionResult result = headroom.compress(Tides.table(20));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.text())
        .startsWith("tides; a day stands above its lines\n2031-03-10\n Bergen 10:12 low 40\n");
  }
}
