package dev.headroom.text.prose;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.text.internal.Letters;
import java.util.List;
import java.util.Random;

class ProseLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new ProseCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of(Letters.article(new Random(1), 60)),
        Sample.of(Letters.manual(new Random(2), 40)),
        Sample.of(
            "Title: One\n"
                + Letters.paragraph(new Random(3), 9)
                + "\n\nTitle: Two\n"
                + Letters.paragraph(new Random(4), 9)
                + "\n"));
  }
}
