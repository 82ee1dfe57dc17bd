package dev.headroom;

import dev.headroom.spi.Span;
import java.util.List;
import java.util.Objects;

/**
 * Something that was left out of a text.
 *
 * @param count how many
 * @param noun of what: {@code rows}, {@code lines}
 * @param group of which group, such as {@code /orders}; empty if it has no name
 * @param first number of the first one, from 1
 * @param last number of the last one
 * @param sources where they lie in the original: one span, or several where the text shows what
 *     lies between them elsewhere; in order, at least one
 */
public record Gap(int count, String noun, String group, int first, int last, List<Span> sources) {
  /** Copies, and checks that nothing is null. */
  public Gap {
    Objects.requireNonNull(noun, "noun");
    Objects.requireNonNull(group, "group");
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("sources is empty");
    }
  }

  /** A gap that lies in one place of the original. */
  public Gap(int count, String noun, String group, int first, int last, Span source) {
    this(count, noun, group, first, last, List.of(source));
  }

  /** From the start of the first to the end of the last of {@link #sources()}. */
  public Span source() {
    return new Span(sources.get(0).start(), sources.get(sources.size() - 1).end());
  }
}
