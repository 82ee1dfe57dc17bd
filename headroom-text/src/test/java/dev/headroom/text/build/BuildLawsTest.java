package dev.headroom.text.build;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class BuildLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new BuildCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(
            BuildTexts.server(),
            List.of(
                "##[error]Process completed with exit code 2.",
                "1 failed, 240 passed",
                "AssertionError: berth 3 is taken",
                "test_crane.py::test_lift[117]")),
        new Sample(
            BuildTexts.compiler(),
            List.of(
                "crane.c:117:9: error: 'berth' undeclared",
                "make: *** [Makefile:12: crane.o] Error 1")));
  }
}
