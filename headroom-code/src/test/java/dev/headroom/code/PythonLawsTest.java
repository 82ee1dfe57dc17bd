package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.WithFileName;
import java.util.List;

class PythonLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new WithFileName(new CodeCompressor(), "shop.py");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(OtherFiles.python(20), List.of("class Shop(Base):")),
        Sample.of(OtherFiles.python(3)));
  }
}
