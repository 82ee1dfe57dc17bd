package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Policy;
import dev.headroom.Scope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputCompressorTest {
  private static final String ORDERS = Payloads.generated(1).get(0).text();

  private static CompressionResult compress(Headroom headroom, int tokens) {
    OutputCompressor compressor =
        new OutputCompressor(headroom, id -> Scope.shared(), compression -> {}, new Savings(0));
    Output output =
        new Output(
            "list_orders",
            Optional.empty(),
            null,
            Optional.empty(),
            "",
            Policy.RECOVERABLE,
            tokens);
    return compressor.compress(ORDERS, output, Optional.empty());
  }

  @Test
  void aBudgetTooSmallForAnyGapsGrowsToTheNextThatTakesThem() {
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      CompressionResult result = compress(headroom, 12);

      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(result.tokens().after().value()).isLessThan(result.tokens().before().value() / 10);
    }
  }

  @Test
  void aBudgetWithoutPermissionForGapsGivesTheLosslessText() {
    try (Headroom headroom = Headroom.create()) {
      assertThat(compress(headroom, 12).fidelity()).isEqualTo(Fidelity.LOSSLESS);
    }
  }
}
