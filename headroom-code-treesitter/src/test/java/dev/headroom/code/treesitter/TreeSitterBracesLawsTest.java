package dev.headroom.code.treesitter;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

/** A language with braces; the tests of each language are elsewhere. */
class TreeSitterBracesLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new Named(new TreeSitterCompressor(), "shop.rs");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(Sources.RUST.text(20), List.of("pub struct Shop0<'a>", "pub fn open19(")),
        Sample.of(Sources.RUST.text(3)));
  }
}
