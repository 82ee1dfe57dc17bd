package dev.headroom.examples;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class TidesLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new Tides();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(new Sample(Tides.table(80), List.of("surge")));
  }
}
