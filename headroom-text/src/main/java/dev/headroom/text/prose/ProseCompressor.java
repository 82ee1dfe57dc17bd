package dev.headroom.text.prose;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Passages;
import java.util.Optional;

/**
 * Prose and Markdown, one document or several in one content. Nothing is rewritten: the view is the
 * content itself, and what may be left out are sentences, list items, table rows and whole blocks
 * of code, each under its headings. Inside a code fence nothing is ever cut.
 *
 * <p>Thread-safe and stateless. Cost: linear, a few passes over the text.
 */
public final class ProseCompressor implements Compressor {
  /** A compressor for prose and Markdown. */
  public ProseCompressor() {}

  @Override
  public String name() {
    return "prose";
  }

  @Override
  public Match match(Payload payload) {
    return ProseShape.match(payload);
  }

  @Override
  public boolean showsWhole() {
    return false;
  }

  /** Declines to show the whole: prose has no shorter form that reads back. */
  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    if (purpose == Purpose.WHOLE) {
      return Optional.empty();
    }
    Units units = Passages.of(payload.text(), context);
    return units.size() < 2 ? Optional.empty() : Optional.of(View.same(payload.text(), units));
  }

  @Override
  public String sample() {
    return """
    # Returns

    A return is free within thirty days. After that a fee of four euros is due. The parcel \
    must be closed and labelled.

    ## Refunds

    Refunds take nine days. They go to the card that paid. A voucher is refunded as a voucher.
    """;
  }
}
