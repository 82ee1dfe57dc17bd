package dev.headroom.spi;

import java.util.List;

/** What the engine offers while a view is made. Valid during that call, on its thread. */
public interface ViewContext {
  /**
   * View of a slice by whichever compressor fits it best, checked like a whole content (a folded
   * part was read back and is worth it); verbatim where none fits. Nesting is bounded.
   *
   * @param payload the whole, whose hints do not pass to the part
   * @param slice of the payload's text
   */
  View part(Payload payload, Span slice, Compressor.Purpose purpose);

  /**
   * The same for a slice whose file name is known, such as a file in a text of many.
   *
   * @param name of the slice, which it is routed by
   */
  default View part(Payload payload, Span slice, String name, Compressor.Purpose purpose) {
    return part(payload, slice, purpose);
  }

  /**
   * View of a text that the content holds in another spelling, such as what a string of JSON says.
   * It is that text, or a folded one that reads back to exactly it, by whichever compressor fits;
   * its sources lie in the given text. A format shows such texts with {@link Format#decode(String,
   * Appendable, Format.Others)}.
   */
  default View inner(String text, Compressor.Purpose purpose) {
    return View.same(text, Units.none());
  }

  /**
   * Views of adjoining slices, which together cover the content, end to end as one view: lossless
   * where all parts are. Groups are renamed {@code part 2/orders}.
   *
   * @throws IllegalArgumentException if the slices do not adjoin or do not match the parts
   */
  View join(List<View> parts, List<Span> slices);

  /**
   * Tokens of a text by the configured counter, to choose between two forms of the same. Costs time
   * linear in the text; use it on small texts or on samples.
   */
  int tokens(String text);

  /** Deepest nesting that a view should be made for; decline what is nested deeper. */
  int maxNestingDepth();

  /**
   * Counts work: about one step per char looked at. Call it now and then from every loop; past the
   * bound, the deadline or an interrupt it throws and the content ends unchanged.
   */
  void checkpoint(int steps);
}
