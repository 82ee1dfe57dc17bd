package dev.headroom.code.treesitter;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.WithFileName;
import java.util.List;

/** A language with braces; the tests of each language are elsewhere. */
class TreeSitterBracesLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new WithFileName(new TreeSitterCompressor(), "shop.go");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(Sources.GO.text(20), List.of("type Shop0 struct {", "func open19(")),
        Sample.of(Sources.GO.text(3)));
  }
}
