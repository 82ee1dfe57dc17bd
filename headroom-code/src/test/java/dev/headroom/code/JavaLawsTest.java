package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.testkit.WithFileName;
import java.util.List;

class JavaLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new WithFileName(new JavaCompressor(), "src/Shop.java");
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(JavaFiles.shop(16), List.of("public sealed class Shop permits Shop.Corner {")),
        Sample.of(JavaFiles.shop(3)),
        Sample.of(JavaFiles.shop(9) + "}"), // does not parse
        Sample.of("module shop {\n" + "  requires java.base;\n".repeat(20) + "}\n"));
  }
}
