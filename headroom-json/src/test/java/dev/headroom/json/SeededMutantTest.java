package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SeededMutantTest {
  private static final int MOST_EXECUTIONS = 1_000_000;

  @Test
  void aReaderThatLosesTheLastCellIsFoundAmongAMillionDocuments() throws IOException {
    Format mutant = new ForgetfulReader();
    int executions = 0;
    boolean found = false;
    while (!found && executions < MOST_EXECUTIONS) {
      String document = Documents.any(executions++);
      var view = JsonFuzzTest.view(document, Purpose.WHOLE);
      found = view.isPresent() && !comesBack(document, view.get().text(), mutant);
    }

    assertThat(found).as("found after %d executions", executions).isTrue();
  }

  private static boolean comesBack(String document, String text, Format reader) throws IOException {
    try {
      JsonFuzzTest.check(document, text, reader);
      return true;
    } catch (AssertionError | IOException e) {
      return false;
    }
  }
}
