package dev.headroom;

import dev.headroom.spi.CcrStore;
import java.util.Objects;

/** What a text came from. */
public sealed interface Expansion {
  /**
   * The content, byte for byte.
   *
   * @param text the content
   */
  record Exact(String text) implements Expansion {
    /** Checks that nothing is null. */
    public Exact {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A text of the same values in another layout; the store no longer has the original.
   *
   * @param text the content but for its layout
   */
  record SameValue(String text) implements Expansion {
    /** Checks that nothing is null. */
    public SameValue {
      Objects.requireNonNull(text, "text");
    }
  }

  /** The text is no text of ours: it is its own original. */
  record NotOurs() implements Expansion {}

  /**
   * A text of ours whose original cannot be had.
   *
   * @param reason why
   */
  record Missing(CcrStore.Reason reason) implements Expansion {
    /** Checks that nothing is null. */
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The content exactly. */
  static Expansion exact(String text) {
    return new Exact(text);
  }

  /**
   * The content as far as it can be had, for a text that {@code compress} returned: the expanded
   * text, or the text itself where it is not ours.
   *
   * @throws HeadroomException if the original is missing
   */
  default String orItself(String text) {
    if (this instanceof Exact exact) {
      return exact.text();
    }
    if (this instanceof SameValue same) {
      return same.text();
    }
    if (this instanceof Missing missing) {
      throw new HeadroomException("the original is missing: " + missing.reason());
    }
    return text;
  }
}
