package dev.headroom.examples;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class DeploymentsLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return OwnDensifier.DEPLOYMENTS;
  }

  @Override
  protected List<Sample> samples() {
    return List.of(new Sample(OwnDensifier.output(300), List.of("CrashLoopBackOff")));
  }
}
