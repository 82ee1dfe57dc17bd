package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A compressor that shows a content whole or not at all leaves its parts to the next one. */
class PartsOfOthersTest {
  private static final String CONTENT = LinesFake.lines(300) + LinesFake.lines(300);

  @Test
  void theWholeViewIsTakenWhereItFits() {
    CompressionResult result = both().compress(Content.of(CONTENT).within(1_000_000));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.decision().compressor()).contains("halves");
  }

  @Test
  void theNextCompressorLeavesPartsOutWhereItDoesNot() {
    CompressionResult result = both().compress(Content.of(CONTENT).within(200));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.decision().compressor()).contains("lines");
    assertThat(result.tokens().after().value()).isLessThanOrEqualTo(200);
  }

  @Test
  void theWholeViewStaysWhereNobodyHasParts() {
    Headroom headroom =
        Headroom.builder().withoutDiscovery().compressor(new Halves()).recoverable().build();

    CompressionResult result = headroom.compress(Content.of(CONTENT).within(200));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.decision().has(Note.OVER_BUDGET)).isTrue();
  }

  private static Headroom both() {
    return LinesFake.engine().compressor(new Halves()).recoverable().build();
  }

  /** Shows a text of two equal halves as one of them. */
  private static final class Halves implements Compressor, Format {
    private static final String HEADER = "Twice the same, given once:";

    @Override
    public String name() {
      return "halves";
    }

    @Override
    public Match match(Payload payload) {
      return Match.CERTAIN;
    }

    @Override
    public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
      String text = payload.text();
      String half = text.substring(0, text.length() / 2);
      return purpose == Purpose.WHOLE && text.equals(half + half)
          ? Optional.of(View.folded(HEADER + "\n" + half, id(), Units.none()))
          : Optional.empty();
    }

    @Override
    public List<Format> formats() {
      return List.of(this);
    }

    @Override
    public String id() {
      return "halves/1";
    }

    @Override
    public boolean reads(String text) {
      return text.startsWith(HEADER);
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      String half = text.substring(HEADER.length() + 1);
      out.append(half).append(half);
    }

    @Override
    public String sample() {
      return "one line and then another\n".repeat(40);
    }
  }
}
