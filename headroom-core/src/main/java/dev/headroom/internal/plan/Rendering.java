package dev.headroom.internal.plan;

import dev.headroom.spi.Span;
import java.util.List;

/**
 * A view's text with its gaps marked.
 *
 * @param text as it would be handed out
 * @param gaps what was left out, in text order
 * @param markers all markers, end to end, to be counted
 * @param copies what of {@code text} is the view's, as {@link
 *     dev.headroom.internal.tokens.CountedText#countMade} has it
 * @param partStarts where the parts of a joined view begin in {@code text}; one more for its end
 */
public record Rendering(
    String text, List<Gap> gaps, String markers, int[] copies, int[] partStarts) {
  /** Copies the list. */
  public Rendering {
    gaps = List.copyOf(gaps);
  }

  /**
   * Something left out.
   *
   * @param count how many of the noun
   * @param noun of what
   * @param group of which group
   * @param first number of the first, from 1
   * @param last number of the last
   * @param sources where it lies in the original, adjoining spans joined
   */
  public record Gap(
      int count, String noun, String group, int first, int last, List<Span> sources) {}
}
