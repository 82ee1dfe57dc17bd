package dev.headroom.text.internal.event;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Any text folds and comes back, and any text that claims to be a fold is read or refused. Runs
 * over its corpus with the tests; {@code JAZZER_FUZZ=1 mvn test -pl headroom-text -am
 * -Dtest=EventTablesFuzzTest} searches.
 */
class EventTablesFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void anyTextComesBack(FuzzedDataProvider data) throws IOException {
    String line = data.consumeString(80);
    String text = (line + "\n").repeat(data.consumeInt(0, 12)) + data.consumeRemainingAsString();
    if (text.isEmpty()) {
      return;
    }
    StringBuilder back = new StringBuilder();
    new EventTablesFormat().decode(EventTables.fold(text, new NoBounds()), back);
    if (!back.toString().equals(text)) {
      throw new AssertionError("a text of " + text.length() + " chars did not come back");
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextIsReadOrRefused(FuzzedDataProvider data) {
    String text = Legend.FIRST + ". " + data.consumeRemainingAsString();
    try {
      new EventTablesFormat().decode(text, new StringBuilder());
    } catch (IOException e) {
      // Refused.
    }
  }
}
