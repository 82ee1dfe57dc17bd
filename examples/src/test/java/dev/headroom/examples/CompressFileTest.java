package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompressFileTest {
  @Test
  void theTourEndsWithTheContentAndARangeThatWasLeftOut() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    CompressFile.run(Content.of(Orders.json(240)).named("orders.json"), 900, out);

    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(printed)
        .contains("Nothing left out: LOSSLESS, BYTES")
        .contains("Within a budget: RECOVERABLE")
        .contains("== Retrieved: rows ")
        .contains("[retrieved from h")
        .contains("card declined by issuer")
        .doesNotContain("expands to the content: false");
  }
}
