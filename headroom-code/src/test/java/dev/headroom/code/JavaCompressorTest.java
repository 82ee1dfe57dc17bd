package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCompressorTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().recoverable().compressor(new JavaCompressor()).build();

  private static CompressionResult compress(String text, int budget) {
    return AGENT.compress(Content.of(text).named("src/Shop.java").within(budget));
  }

  static Stream<String> odd() {
    String file = JavaFiles.shop(30);
    return Stream.of(
        file.replace("\n", "\r\n"),
        file.replace("\n", "\r"),
        "\ufeff" + file,
        file.replace("plain", "\uD83D\uDE00 \u4e2d\u6587 plain"),
        file.replace("plain", "\ud800 plain"),
        file.replace("  ", "\t"),
        file.strip(),
        file.replace("total", "\\u0074otal"));
  }

  @Test
  void keepsSignaturesAndLeavesBodiesOut() {
    String file = JavaFiles.shop(40);

    CompressionResult result = compress(file, 2_200);

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.tokens().after().value()).isLessThanOrEqualTo(2_200);
    assertThat(JavaSyntax.parse(result.text())).isPresent();
    for (int i = 0; i < 40; i++) {
      assertThat(result.text()).contains("public int total" + i + "(int price, int count)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 600, 1_200, 2_200})
  void t23ParsesUnderEveryBudget(int budget) {
    CompressionResult result = compress(JavaFiles.shop(40), budget);

    assertThat(JavaSyntax.parse(result.text())).isPresent();
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(JavaFiles.shop(40))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("odd")
  void t24CutsAtCharsWhateverTheyAre(String file) {
    CompressionResult result = compress(file, 1_800);

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(JavaSyntax.parse(result.text())).isPresent();
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(file))).isTrue();
  }

  @Test
  void showsTheBodyThatTheQuestionNames() {
    CompressionResult result =
        AGENT.compress(
            Content.of(JavaFiles.shop(40))
                .named("Shop.java")
                .within(1_700)
                .answering("what does total17 return?"));

    assertThat(result.text()).contains("price * count + 17").doesNotContain("price * count + 18");
  }

  @Test
  void givesBackOneMemberReadyForAnEdit() {
    String file = JavaFiles.shop(40);
    CompressionResult result = compress(file, 2_200);

    Retrieval member =
        AGENT.retrieve(result.handle().orElseThrow(), Selection.member("Shop.total17"));

    assertThat(member).isInstanceOf(Retrieval.Found.class);
    String part = ((Retrieval.Found) member).part();
    assertThat(file).contains(part);
    assertThat(part).contains("public int total17(int price, int count)", "price * count + 17");
  }

  @Test
  void t72LeavesSearchResultsOverCodeAlone() {
    String grep =
        "src/Shop.java:12:  public int total(int price) {\nsrc/Shop.java:13:    return 1;\n";

    assertThat(new JavaCompressor().match(dev.headroom.spi.Payload.of(grep.repeat(50))))
        .isEqualTo(dev.headroom.spi.Compressor.Match.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "[", "a+", "if(a)", "a.b().", "new int[]{", "class A {"})
  void nestingNeverOverflows(String piece) {
    String text = "class A { int x = " + piece.repeat(100_000);

    assertThat(compress(text, 500).text()).isNotEmpty();
  }
}
