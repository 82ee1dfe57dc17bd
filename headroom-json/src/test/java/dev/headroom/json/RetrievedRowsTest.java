package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;
import org.junit.jupiter.api.Test;

class RetrievedRowsTest {
  private final Headroom headroom =
      Headroom.builder().withoutDiscovery().compressor(new JsonCrusher()).recoverable().build();

  private static String orders() {
    StringBuilder json = new StringBuilder("{\"orders\":[");
    for (int i = 1; i <= 200; i++) {
      json.append(i == 1 ? "" : ",")
          .append("{\"order_id\":")
          .append(7_000 + i)
          .append(",\"customer\":\"customer ")
          .append(i * 37 % 101)
          .append("\",\"status\":\"delivered\",\"currency\":\"EUR\"}");
    }
    return json.append("]}").toString();
  }

  @Test
  void rowsComeBackFoldedWhereThatIsShorterAndReadBackByteForByte() {
    CompressionResult result = headroom.compress(Content.of(orders()).within(300));
    Selection rows = Selection.rows(50, 90).of("/orders");
    Retrieval.Found exact =
        (Retrieval.Found) headroom.retrieve(result.handle().orElseThrow(), rows);

    String answer =
        headroom
            .retrievalTool(Scope.shared())
            .execute(
                "{\"handle\":\""
                    + result.handle().orElseThrow().id()
                    + "\",\"select\":\"rows 50-90 of /orders\"}");

    assertThat(answer).startsWith(exact.header() + "\n");
    assertThat(headroom.counter().count(answer))
        .isLessThan(headroom.counter().count(exact.text()) * 3 / 4);
    assertThat(headroom.expand(answer.substring(exact.header().length() + 1)))
        .isEqualTo(Expansion.exact(exact.part()));
    assertThat(headroom.compress(Content.of(answer).within(50)).text()).isSameAs(answer);
  }
}
