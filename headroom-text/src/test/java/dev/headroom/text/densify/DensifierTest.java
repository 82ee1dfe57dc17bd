package dev.headroom.text.densify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import org.junit.jupiter.api.Test;

class DensifierTest {
  private static final String OUTPUT = Outputs.deployments(200);

  private final Headroom agent =
      Headroom.builder().withoutDiscovery().compressor(Outputs.densifier()).recoverable().build();

  @Test
  void leavesNoiseOutAndSaysSoOnTop() {
    CompressionResult result = agent.compress(Content.of(noisy()).fromTool("list_deployments"));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.text()).startsWith("[noise lines of deployments left out; retrieve h");
    assertThat(result.text()).doesNotContain("Waiting for").contains("worker-1200");
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(noisy()));
  }

  @Test
  void leavesNothingOutForAgentsThatCannotRetrieve() {
    Headroom lossless =
        Headroom.builder().withoutDiscovery().compressor(Outputs.densifier()).build();

    assertThat(lossless.compress(Content.of(noisy()).fromTool("list_deployments")).text())
        .isEqualTo(noisy());
  }

  @Test
  void keepsTheRowThatMustStayAndTotalsTheOthers() {
    CompressionResult result =
        agent.compress(Content.of(OUTPUT).fromTool("mcp__north__list_deployments").within(300));

    assertThat(result.text()).contains("NAME        READY").contains("worker-1007");
    assertThat(result.text()).contains("STATUS: Running");
    assertThat(result.decision().tokens().after().value()).isLessThanOrEqualTo(300);
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(OUTPUT));
  }

  @Test
  void knowsItsTableByTheHeaderAlone() {
    assertThat(Outputs.densifier().match(Content.of(OUTPUT).payload()))
        .isEqualTo(dev.headroom.spi.Compressor.Match.SHAPE);
  }

  @Test
  void passesItsOwnSelfTest() {
    assertThat(agent.selfTest().isPassed()).isTrue();
  }

  @Test
  void refusesToDoNothing() {
    assertThatIllegalStateException().isThrownBy(() -> Densifier.named("idle").tool("t").build());
    assertThatIllegalStateException()
        .isThrownBy(() -> Densifier.named("deaf").noise(String::isBlank).build());
    assertThatIllegalArgumentException().isThrownBy(() -> Densifier.named("No Name"));
  }

  private static String noisy() {
    StringBuilder out = new StringBuilder();
    OUTPUT
        .lines()
        .forEach(line -> out.append(line).append("\nWaiting for the next page to come\n"));
    return out.toString();
  }
}
