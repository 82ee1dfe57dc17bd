package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Note;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every language: what stays, what goes, and that it parses. */
class SourcesTest {
  private static final Headroom AGENT = Headroom.builder().recoverable().build();

  @ParameterizedTest
  @EnumSource(Sources.class)
  void aFileOfOursParsesWithoutAFault(Sources sources) {
    assertThat(faults(sources, sources.text(3))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void t23BodiesGoAndSignaturesStayAndTheResultParses(Sources sources) {
    String file = sources.text(20);

    CompressionResult result = compress(sources, file, 0.6);

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.decision().compressor()).contains("tree-sitter");
    assertThat(result.decision().has(Note.MUST_KEEP_CUT)).isFalse();
    assertThat(result.text()).contains(sources.visible(20));
    assertThat(faults(sources, result.text())).isEmpty();
    assertThat(AGENT.expand(result.text())).isEqualTo(new Expansion.Exact(file));
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void aLargeFileIsReadLikeASmallOne(Sources sources) {
    String piece = sources.text(20);
    String file = sources.text(1 + 20 * 250_000 / piece.length());

    assertThat(SyntaxReader.faults(file, sources.grammar(), steps -> {})).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void everyBudgetGivesATextThatParses(Sources sources) {
    String file = sources.text(8);
    for (double share = 0.05; share < 1; share += 0.05) {
      assertThat(faults(sources, compress(sources, file, share).text()))
          .as("at a share of %s", share)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void t24OffsetsHoldBehindOddChars(Sources sources) {
    for (String odd : new String[] {"\ufeff", "\ud83d\ude00", "\ud800", "\u4e2d\u6587", "\0"}) {
      String comment = sources == Sources.PYTHON ? "# %s\n" : "// %s\n";
      String file = (comment.formatted(odd) + sources.text(8)).replace("\n", "\r\n");

      CompressionResult result = compress(sources, file, 0.7);

      assertThat(AGENT.expand(result.text()).orItself(result.text())).isEqualTo(file);
      assertThat(result.text()).contains(sources.visible(8));
    }
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void aDamagedFileComesBackAndGetsNoNewFault(Sources sources) {
    String whole = sources.text(10);
    for (int i = 1; i < 12; i++) {
      String file = whole.substring(0, whole.length() * i / 12) + "}{ (\n" + whole;
      CompressionResult result = compress(sources, file, 0.5);
      assertThat(AGENT.expand(result.text()).orItself(result.text())).isEqualTo(file);
      if (result.decision().compressor().filter("tree-sitter"::equals).isPresent()) {
        assertThat(faults(sources, result.text()).size())
            .isLessThanOrEqualTo(faults(sources, file).size());
      }
    }
  }

  private static CompressionResult compress(Sources sources, String file, double share) {
    return AGENT.compress(Content.of(file).named(sources.file()).within(Budget.share(share)));
  }

  private static java.util.List<dev.headroom.spi.Span> faults(Sources sources, String text) {
    return SyntaxReader.faults(text, sources.grammar(), steps -> {}).orElseThrow();
  }
}
