package dev.headroom.code.treesitter;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.WithFileName;
import java.util.List;

class TreeSitterLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new WithFileName(new TreeSitterCompressor(), "shop.py");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(Sources.PYTHON.text(20), List.of("class Shop0(Base):", "class Shop19(Base):")),
        Sample.of(Sources.PYTHON.text(3)),
        Sample.of(Sources.PYTHON.text(3) + "))"));
  }
}
