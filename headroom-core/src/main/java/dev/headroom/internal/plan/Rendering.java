package dev.headroom.internal.plan;

import dev.headroom.spi.Span;
import java.util.List;

/**
 * A view's text with its gaps marked.
 *
 * @param text as it would be handed out
 * @param gaps what was left out, in text order
 * @param places where each gap is, in the same order
 * @param markers all markers, end to end, to be counted
 * @param copies what of {@code text} is the view's, as {@link
 *     dev.headroom.internal.tokens.CountedText#countMade} has it
 */
public record Rendering(
    String text, List<Gap> gaps, List<Place> places, String markers, int[] copies) {
  /** Copies the lists. */
  public Rendering {
    gaps = List.copyOf(gaps);
    places = List.copyOf(places);
  }

  /**
   * Where a gap is.
   *
   * @param at where its marker begins in the text; of a gap without one, where it was closed
   * @param hidden what of the view's text is left out there
   * @param unit the first unit that is
   */
  public record Place(int at, Span hidden, int unit) {}

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
