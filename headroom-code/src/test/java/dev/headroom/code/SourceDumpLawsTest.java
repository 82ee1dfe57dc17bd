package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class SourceDumpLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new SourceDumpCompressor();
  }

  @Override
  protected List<Compressor> others() {
    return List.of(new JavaCompressor(), new CodeCompressor());
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(
            "==> src/Shop.java <==\n"
                + JavaFiles.shop(6)
                + "\n==> src/shop.py <==\n"
                + OtherFiles.python(6),
            List.of("==> src/shop.py <==")),
        Sample.of("### a.ts\n\n```ts\n" + OtherFiles.typescript(3) + "```\n"));
  }
}
