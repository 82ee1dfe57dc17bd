package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.WithFileName;
import java.util.List;

/** The scanner over a language with braces; the tests of each language are elsewhere. */
class BracesLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new WithFileName(new CodeCompressor(), "shop.ts");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(OtherFiles.typescript(20), List.of("export class Shop<T> extends Base {")),
        Sample.of(OtherFiles.typescript(3)),
        Sample.of(OtherFiles.typescript(3) + "}}"));
  }
}
