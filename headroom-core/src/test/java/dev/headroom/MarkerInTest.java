package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkerInTest {
  private static final String LINES =
      IntStream.range(0, 400).mapToObj(i -> "line number " + i).collect(Collectors.joining("\n"));

  private final Headroom headroom =
      Headroom.builder().withoutDiscovery().compressor(new LinesFake()).recoverable().build();

  @Test
  void t38AMarkerOfOursIsFoundInItsScopeOnly() {
    String text = headroom.compress(Content.of(LINES).within(120)).text();

    assertThat(headroom.markerIn("see " + text, Scope.shared())).get().asString().contains(" left");
    String first = text.lines().filter(line -> line.contains("retrieve h")).findFirst().orElse("");
    assertThat(headroom.markerIn(first, Scope.shared())).isPresent();
    assertThat(headroom.markerIn(first, Scope.of("another"))).isEmpty();
  }

  @Test
  void t34ALookAlikeWithAnIdThatNobodyIssuedIsText() {
    String alike = "[28 rows left out: rows 13-40 of /orders; retrieve h123456789012345678901234]";

    assertThat(headroom.markerIn(alike, Scope.shared())).isEmpty();
  }

  @Test
  void t38ALaterMarkerIsKnownByItsForm() {
    assertThat(headroom.markerIn("a [36 lines left out: lines 38-73] b", Scope.shared()))
        .contains("[36 lines left out: lines 38-73]");
    assertThat(headroom.markerIn("a [36 lines left out] [x] (left out: 3]", Scope.shared()))
        .isEmpty();
  }

  @Test
  void thePolicyOfAContentNarrowsAndNeverWidens() {
    Content content = Content.of(LINES).within(120);
    Headroom lossless = Headroom.builder().withoutDiscovery().compressor(new LinesFake()).build();

    assertThat(headroom.compress(content).fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(headroom.compress(content.allowing(Policy.LOSSLESS)).gaps()).isEmpty();
    assertThat(headroom.compress(content.allowing(Policy.OFF)).text()).isSameAs(LINES);
    assertThat(lossless.compress(content.allowing(Policy.RECOVERABLE)).gaps()).isEmpty();
  }

  @Test
  void globsMeetPlainAndQualifiedNames() {
    assertThat(ToolNames.meets("search_*", "mcp__shop__search_orders")).isTrue();
    assertThat(ToolNames.meets("search_*", "shop.search_orders")).isTrue();
    assertThat(ToolNames.meets("search_*", "research_orders")).isFalse();
    assertThat(RetrievalTool.isItsName("mcp__x__headroom_retrieve")).isTrue();
  }
}
