package dev.headroom.json;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import java.util.Random;

class JsonLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new JsonCrusher();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of(orders(400, "  ")),
        Sample.of(orders(60, "")),
        Sample.of(answer(30)),
        Sample.of(orders(60, "  ").substring(0, 4_000) + "\n... [truncated]"),
        Sample.of(Documents.any(7)),
        Sample.of(Documents.any(52_300)));
  }

  /** A tool's answer that holds two texts. */
  private static String answer(int count) {
    StringBuilder letter = new StringBuilder("Dear \"Ada\",\n\n");
    for (int i = 0; i < count; i++) {
      letter.append("\tparcel ").append(i).append(" lies in \"C:\\parcels\":\n\t\tcall Per\n");
    }
    return "{\"result\":{\"content\":[{\"type\":\"text\",\"text\":\""
        + JsonTexts.escaped(letter.toString(), "PLAIN")
        + "\"},{\"type\":\"text\",\"text\":\""
        + JsonTexts.escaped(orders(count, "  "), "PLAIN")
        + "\"}]}}";
  }

  private static String orders(int count, String indent) {
    Random random = new Random(count);
    String line = indent.isEmpty() ? "" : "\n";
    String colon = indent.isEmpty() ? ":" : ": ";
    StringBuilder json = new StringBuilder("[");
    for (int i = 1; i <= count; i++) {
      json.append(i == 1 ? "" : ",").append(line).append(indent).append('{');
      json.append(line).append(indent.repeat(2)).append("\"id\"").append(colon).append(i);
      json.append(',').append(line).append(indent.repeat(2)).append("\"status\"").append(colon);
      json.append(i == count / 2 ? "\"error: card refused\"" : "\"sent\"");
      json.append(',').append(line).append(indent.repeat(2)).append("\"total\"").append(colon);
      json.append(random.nextInt(9000)).append(".50");
      json.append(',').append(line).append(indent.repeat(2)).append("\"note\"").append(colon);
      json.append("\"left at door ").append(random.nextInt(100)).append('"');
      json.append(line).append(indent).append('}');
    }
    return json.append(line).append(']').toString();
  }
}
