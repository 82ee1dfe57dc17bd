package dev.headroom.text.mixed;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.XmlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several kinds of content in one: text with fenced blocks, logs with JSON in them, transcripts of
 * commands, envelopes such as {@code <output>}. It only finds the borders; each part is shown by
 * whichever compressor fits it, what fits nobody stays as it is, and the parts stand end to end.
 *
 * <p>Thread-safe and stateless. Cost: one pass, and what the parts cost.
 */
public final class MixedCompressor implements Compressor {
  private static final int WINDOW = 1 << 16;
  private static final int LARGE = 4_000;

  /** A compressor for mixed content. */
  public MixedCompressor() {}

  @Override
  public String name() {
    return "mixed";
  }

  /**
   * Judges by the segments in the head: certain where fences, tags or prompts part most of the
   * text, so that such a text is not taken for the kind of its first lines.
   */
  @Override
  public Match match(Payload payload) {
    String text = payload.text();
    String head = text.substring(0, Math.min(WINDOW, text.length()));
    Segments segments = SegmentScanner.scan(head);
    boolean goesOn = segments.open() && head.length() < text.length();
    boolean none = segments.parts().isEmpty() && !goesOn;
    if (none
        || XmlDocument.isUndeclared(text)
        || Segments.isOneKind(head, !goesOn || endsInBracket(text))) {
      return Match.NO;
    }
    boolean most = segments.markedChars() * 2L >= head.length() || segments.longest() >= LARGE;
    return most && segments.markedChars() > 0 ? Match.CERTAIN : Match.SHAPE;
  }

  /** As a JSON document does that is larger than the window. */
  private static boolean endsInBracket(String text) {
    int end = text.length();
    int from = Math.max(0, end - WINDOW);
    while (end > from && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end > from && "}]".indexOf(text.charAt(end - 1)) >= 0;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    context.checkpoint(text.length());
    Segments segments = SegmentScanner.scan(text);
    if (segments.parts().isEmpty()
        || XmlDocument.isUndeclared(text)
        || Segments.isOneKind(text, true)) {
      return Optional.empty();
    }
    List<View> views = new ArrayList<>();
    List<Span> slices = segments.slices(text.length());
    boolean any = false;
    for (Span slice : slices) {
      String name = segments.names().get(slice.start());
      View view =
          name == null
              ? context.part(payload, slice, purpose)
              : named(payload, slice, name, purpose, context);
      any |= view.units().size() > 0 || !(view.origin() instanceof Origin.Same);
      views.add(view);
    }
    return any ? Optional.of(context.join(views, slices)) : Optional.empty();
  }

  private static View named(
      Payload payload, Span slice, String name, Purpose purpose, ViewContext context) {
    View numbered =
        purpose == Purpose.PARTS ? NumberedLines.of(payload, slice, name, context) : null;
    return numbered == null ? context.part(payload, slice, name, purpose) : numbered;
  }

  @Override
  public String sample() {
    return """
    $ cat returns.txt
    A return is free within thirty days. After that a fee of four euros is due. The parcel must
    be closed and labelled, and the slip must be inside. A parcel without a slip is sent back.
    Whoever sends a parcel back without a slip pays for it. There are no exceptions to this.
    The desk is open on all days but Sunday. It is closed in August. Bring the slip with you.
    Parcels of more than thirty kilos are not taken at the desk. Call us, and we fetch them.
    $ cat refunds.txt
    Refunds take nine days. They go to the card that paid. A voucher is refunded as a voucher.
    """;
  }
}
