package dev.headroom.text.densify;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class DensifierLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return Outputs.densifier();
  }

  @Override
  protected List<Sample> samples() {
    String output = Outputs.deployments(300);
    return List.of(
        Sample.of(output),
        Sample.of(output.replace("\n", "\r\n")),
        Sample.of("\uFEFF" + output.stripTrailing()),
        Sample.of(Outputs.deployments(12)));
  }
}
