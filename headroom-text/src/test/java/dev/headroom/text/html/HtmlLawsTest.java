package dev.headroom.text.html;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import java.util.Random;

class HtmlLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new HtmlCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of(Pages.article(new Random(1), 80)), Sample.of(Pages.article(new Random(2), 5)));
  }
}
