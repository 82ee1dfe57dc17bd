package dev.headroom.internal.plan;

import java.util.List;

/**
 * A text that fits.
 *
 * @param text with its gaps marked
 * @param tokens of the text, counted
 * @param gaps what was left out
 * @param markerTokens tokens of all markers, counted apart
 * @param mustKeepCut whether something was left out that must be kept
 */
public record Plan(
    String text, int tokens, List<Rendering.Gap> gaps, int markerTokens, boolean mustKeepCut) {
  /** Copies. */
  public Plan {
    gaps = List.copyOf(gaps);
  }
}
