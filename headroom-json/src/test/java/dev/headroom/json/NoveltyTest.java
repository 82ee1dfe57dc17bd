package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoveltyTest {
  private static final int LEAST = 20;
  private static final int MOST = 40;

  @Test
  void whatWasSeenFurtherUpWeighsLeast() {
    String item = "{\"port\":\"Hamar\",\"quay\":7}";
    byte[] weights = weights("[" + item + "," + item + ",{\"port\":\"Moss\",\"quay\":8}]");

    assertThat(weights).containsExactly(MOST, LEAST, MOST);
  }

  @Test
  void theMoreIsNewTheMoreItWeighs() {
    String known = "\"port\":\"Hamar\",\"quay\":7,\"crane\":\"north\"";
    byte[] weights =
        weights("[{" + known + "},{" + known + ",\"ship\":\"Ada\"},{\"ship\":\"Berg\"}]");

    assertThat(weights[1]).isGreaterThan((byte) LEAST).isLessThan(weights[2]);
  }

  @Test
  void theLongerTheLessItWeighs() {
    byte[] weights = weights("[\"" + "a".repeat(40) + "\",\"" + "b".repeat(4_000) + "\"]");

    assertThat(weights[0]).isGreaterThan(weights[1]);
  }

  @Test
  void theSameValueUnderAnotherKeyIsNew() {
    assertThat(weights("[{\"first\":17},{\"last\":17}]")).containsExactly(MOST, MOST);
  }

  @Test
  void anEmptyDocumentHasNoNews() {
    assertThat(weights("[[],{}]")).containsExactly(LEAST, LEAST);
  }

  /** Of the items of a list. */
  private static byte[] weights(String json) {
    JsonDocument doc = Objects.requireNonNull(JsonScanner.scan(json, Contexts.plain()));
    Novelty novelty = new Novelty(doc);
    byte[] weights = new byte[8];
    int items = 0;
    for (int node = 1; node < doc.size(); node = doc.next(node)) {
      weights[items++] = novelty.weight(node, LEAST, MOST);
    }
    return Arrays.copyOf(weights, items);
  }
}
