package dev.headroom.text.xml;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class XmlLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new XmlCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(
            XmlTexts.report(200, 57, 133), List.of("lost parcel 57", "name=\"takesParcel133\"")),
        Sample.of(XmlTexts.feed(60)));
  }
}
