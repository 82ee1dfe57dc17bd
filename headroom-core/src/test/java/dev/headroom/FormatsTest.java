package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final List<String> asked = new ArrayList<>();
  private final Formats formats = new Formats(List.of(new Known(new Listening())));

  @Test
  void aFormIsAskedAboutTheFirstLineOnlyWithoutItsLineFeed() {
    assertThat(formats.reading("Known:\r\none\ntwo\n")).isEmpty();
    assertThat(formats.reading("Known:\none\ntwo\n")).isPresent();
    assertThat(asked).containsExactly("Known:\r", "Known:");
  }

  @Test
  void aTextOfOneLineIsInNoForm() {
    assertThat(formats.reading("Known:")).isEmpty();
    assertThat(formats.reading("")).isEmpty();
    assertThat(formats.reading("\nKnown:\n")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void twoFormatsOfOneIdAreRefusedWithBothNames() {
    Listening listening = new Listening();
    Format other =
        new Format() {
          @Override
          public String id() {
            return listening.id();
          }

          @Override
          public boolean reads(String firstLine) {
            return false;
          }

          @Override
          public void decode(String text, Appendable out) {
            // Never asked.
          }
        };

    assertThatThrownBy(() -> new Formats(List.of(new Known(listening), new Known(other))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("known/1")
        .hasMessageContaining(Known.class.getName())
        .hasMessageContaining(Listening.class.getName());
  }

  /** Remembers what it was asked about. */
  private final class Listening implements Format {
    @Override
    public String id() {
      return "known/1";
    }

    @Override
    public boolean reads(String firstLine) {
      asked.add(firstLine);
      return firstLine.equals("Known:");
    }

    @Override
    public void decode(String text, Appendable out) {
      // Never asked.
    }
  }

  /** A compressor that has one format, and nothing to show. */
  private record Known(Format format) implements Compressor {
    @Override
    public String name() {
      return "known";
    }

    @Override
    public Match match(Payload payload) {
      return Match.NO;
    }

    @Override
    public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
      return Optional.empty();
    }

    @Override
    public String sample() {
      return "";
    }

    @Override
    public List<Format> formats() {
      return List.of(format);
    }
  }
}
