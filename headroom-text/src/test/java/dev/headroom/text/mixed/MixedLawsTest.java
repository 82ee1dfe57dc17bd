package dev.headroom.text.mixed;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.text.internal.Letters;
import dev.headroom.text.prose.ProseCompressor;
import java.util.List;
import java.util.Random;

class MixedLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new MixedCompressor();
  }

  @Override
  protected List<Compressor> others() {
    return List.of(new ProseCompressor());
  }

  @Override
  protected List<Sample> samples() {
    Random random = new Random(5);
    String one = Letters.article(random, 30);
    String two = Letters.article(random, 30);
    return List.of(
        Sample.of("$ cat one.txt\n" + one + "$ cat two.txt\n" + two),
        Sample.of("<output>\n" + one + two + "</output>\n"),
        Sample.of("What came out:\n\n```\n" + one + "```\n\nand then\n\n~~~~\n" + two + "~~~~\n"));
  }
}
