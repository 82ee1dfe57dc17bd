package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class NotebookLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new NotebookCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(Sample.of(Notebooks.of(4)), Sample.of(Notebooks.of(1)));
  }
}
