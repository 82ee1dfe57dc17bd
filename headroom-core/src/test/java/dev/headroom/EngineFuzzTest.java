package dev.headroom;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.internal.mark.Markers;
import dev.headroom.internal.store.AddressTable;
import dev.headroom.internal.text.Wtf8;
import java.io.IOException;

/**
 * What reads texts that anyone may write. Runs over its corpus with the tests; {@code JAZZER_FUZZ=1
 * mvn test -pl headroom-core -am -Dtest=EngineFuzzTest} searches.
 */
class EngineFuzzTest {
  private static final Headroom HEADROOM = LinesFake.engine().recoverable().build();

  @FuzzTest(maxDuration = "1m")
  void anyContentIsRoutedAndComesBack(FuzzedDataProvider data) {
    int budget = data.consumeInt(1, 500);
    String text = data.consumeRemainingAsString();
    CompressionResult result = HEADROOM.compress(Content.of(text).within(budget));
    if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(text)) {
      throw new AssertionError("a content of " + text.length() + " chars did not come back");
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextExpandsToSomethingOrIsNotOurs(FuzzedDataProvider data) {
    HEADROOM.expand(data.consumeRemainingAsString());
    HEADROOM.expand("Parts: " + data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextIsSearchedForMarkers(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Markers.find(text);
    Markers.marks(text);
    Markers.retrievedFrom("[retrieved from " + text);
  }

  @FuzzTest(maxDuration = "1m")
  void anyArgumentsGetAnAnswer(FuzzedDataProvider data) {
    RetrievalTool tool = HEADROOM.retrievalTool(Scope.shared());
    String arguments = data.consumeRemainingAsString();
    if (!tool.execute(arguments).startsWith("[")) {
      throw new AssertionError("an answer without its first line");
    }
    tool.execute("{\"handle\":\"h000000000000000000000000\",\"select\":\"" + arguments);
  }

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreAnAddressTableOrRefused(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsBytes();
    try {
      AddressTable.decode(bytes);
    } catch (IOException e) {
      // Refused.
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyStringSurvivesAsBytes(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    if (!Wtf8.decode(Wtf8.encode(text)).equals(text)) {
      throw new AssertionError("altered");
    }
  }
}
