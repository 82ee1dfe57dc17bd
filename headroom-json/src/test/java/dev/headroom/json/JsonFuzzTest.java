package dev.headroom.json;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import java.io.IOException;
import java.util.Optional;

/**
 * View, writer and reader. Runs over its corpus with the tests; {@code JAZZER_FUZZ=1 mvn test -pl
 * headroom-json -am -Dtest=JsonFuzzTest} searches. With {@code -Dheadroom.mutant=true} the reader
 * loses the last cell, which a search must find.
 */
class JsonFuzzTest {
  private static final Format READER =
      Boolean.getBoolean("headroom.mutant") ? new ForgetfulReader() : new JsonTableFormat();

  @FuzzTest(maxDuration = "1m")
  void anyDocumentComesBack(FuzzedDataProvider data) throws IOException {
    String document = FuzzedJson.of(data);
    for (Purpose purpose : Purpose.values()) {
      String text = view(document, purpose).orElseThrow().text();
      check(document, text, READER);
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextIsViewedOrDeclined(FuzzedDataProvider data) throws IOException {
    String text = data.consumeRemainingAsString();
    new JsonCrusher().match(Payload.of(text));
    Optional<View> view = view(text, Purpose.PARTS);
    if (view.isPresent()) {
      check(text, view.get().text(), READER);
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextIsReadOrRefused(FuzzedDataProvider data) {
    String text = "JSON as tables, " + data.consumeRemainingAsString();
    try {
      READER.decode(text, new StringBuilder());
    } catch (IOException e) {
      // Refused.
    }
  }

  static Optional<View> view(String text, Purpose purpose) {
    return new JsonCrusher().view(Payload.of(text), purpose, Contexts.plain());
  }

  /** Whether a text reads back as the document, or as its values where the layout is lost. */
  static void check(String document, String text, Format reader) throws IOException {
    StringBuilder expected = new StringBuilder(document);
    if (!reader.bytesExact(text)) {
      expected.setLength(0);
      reader.canonical(document, expected);
    }
    StringBuilder back = new StringBuilder();
    reader.decode(text, back);
    if (!back.toString().contentEquals(expected)) {
      throw new AssertionError("a document of " + document.length() + " chars did not come back");
    }
  }
}
