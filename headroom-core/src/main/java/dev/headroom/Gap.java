package dev.headroom;

import dev.headroom.spi.Span;
import java.util.Objects;

/**
 * Something that was left out of a text.
 *
 * @param count how many
 * @param noun of what: {@code rows}, {@code lines}
 * @param group of which group, such as {@code /orders}; empty if it has no name
 * @param first number of the first one, from 1
 * @param last number of the last one
 * @param source where they lie in the original
 */
public record Gap(int count, String noun, String group, int first, int last, Span source) {
  /** Checks that nothing is null. */
  public Gap {
    Objects.requireNonNull(noun, "noun");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(source, "source");
  }
}
