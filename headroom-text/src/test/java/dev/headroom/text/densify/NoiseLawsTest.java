package dev.headroom.text.densify;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

/** A densifier that only knows noise is known by its tool alone. */
class NoiseLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return Densifier.named("fetches").tool("fetch_all").noiseStartingWith("Fetching ").build();
  }

  @Override
  protected List<Sample> samples() {
    StringBuilder output = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      output.append("Fetching page ").append(i).append(" of the list\n");
      output.append("parcel ").append(i * 37).append(" lies at gate ").append(i % 9).append('\n');
    }
    return List.of(Sample.of(output.toString()));
  }
}
