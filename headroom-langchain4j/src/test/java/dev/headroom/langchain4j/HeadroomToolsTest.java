package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.Headroom;
import dev.headroom.Policy;
import dev.langchain4j.agent.tool.SearchBehavior;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadroomToolsTest {
  private static final String LOG = Payloads.log(new Random(1), 400);

  @Test
  void aPropertySetTwiceIsRefusedWithBothValues() {
    assertThatThrownBy(() -> HeadroomTools.builder().resultTokens(5).resultTokens(6))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5")
        .hasMessageContaining("6");
    assertThatThrownBy(
            () -> HeadroomTools.builder().policy("a", Policy.OFF).policy("a", Policy.LOSSLESS))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> HeadroomTools.builder().turnTokens(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HeadroomTools.builder().turnShare(1.5, 1_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HeadroomTools.builder().headroom(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void anEngineThatMayNotLeaveOutStaysLosslessAndThatIsSaid() {
    List<String> notices = new ArrayList<>();
    CompressionListener listener =
        new CompressionListener() {
          @Override
          public void onCompression(Compression compression) {}

          @Override
          public void onNotice(String notice) {
            notices.add(notice);
          }
        };
    try (Headroom lossless = Headroom.create()) {
      HeadroomTools tools = HeadroomTools.builder().headroom(lossless).listener(listener).build();
      String text =
          Calls.bound(tools, "read_log", Calls.returning(LOG))
              .execute(Calls.request("read_log", "{}"), "default");

      assertThat(notices).hasSize(1).first().asString().contains("not recoverable");
      assertThat(text).doesNotContain("retrieve h");
      tools.close();
      assertThat(lossless.compress(LOG).text()).isNotEqualTo(LOG);
    }
  }

  @Test
  void aListenerHearsDecisionsAndCannotBreakAnything() {
    List<Compression> heard = new ArrayList<>();
    HeadroomTools tools =
        HeadroomTools.builder()
            .resultTokens(300)
            .listener(
                compression -> {
                  heard.add(compression);
                  throw new IllegalStateException("a listener of the user's");
                })
            .build();

    String text =
        Calls.bound(tools, "read_log", Calls.returning(LOG))
            .execute(Calls.request("read_log", "{}"), "default");

    assertThat(heard).hasSize(1);
    Compression compression = heard.get(0);
    assertThat(compression.source()).isEqualTo("read_log");
    assertThat(compression.callId()).contains("c1");
    assertThat(compression.budgetTokens()).isEqualTo(300);
    assertThat(compression.overBudgetBy()).isZero();
    assertThat(compression.decision().tokens().after().value())
        .isEqualTo(tools.headroom().counter().count(text));
  }

  @Test
  void t52TheReportIsNetOfMarkersSchemaAndRetrievals() {
    SavingsReport report = new SavingsReport(1, 2, 3, 10_000, 4_000, 2, 500, 3, 450);

    assertThat(report.netTokens()).isEqualTo(10_000 - 4_000 - 500 - 450);
    assertThat(report.netSavings()).isEqualTo(0.505);
    assertThat(report.toString()).contains("6 texts").contains("net 5050 tokens, 50.5 % saved");
    assertThat(new SavingsReport(0, 0, 0, 0, 0, 0, 0, 1, 150).netTokens()).isEqualTo(-150);
  }

  @Test
  void theRetrievalToolIsTheEnginesAndNeverHidden() {
    ToolSpecification specification = HeadroomTools.of().retrievalTool().toolSpecification();

    assertThat(specification.name()).isEqualTo("headroom_retrieve");
    assertThat(specification.parameters().properties()).containsOnlyKeys("handle", "select");
    assertThat(specification.parameters().required()).containsExactly("handle", "select");
    assertThat(specification.metadata())
        .containsEntry(ToolSpecification.METADATA_SEARCH_BEHAVIOR, SearchBehavior.ALWAYS_VISIBLE);
  }

  @Test
  void manyThreadsGetTheSameBytes() {
    HeadroomTools tools = HeadroomTools.builder().resultTokens(300).build();
    var executor = Calls.bound(tools, "read_log", Calls.returning(LOG));
    List<String> texts =
        java.util.stream.IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> executor.execute(Calls.request("read_log", "{}"), "m" + i % 5))
            .distinct()
            .toList();

    assertThat(texts).hasSize(1);
  }
}
