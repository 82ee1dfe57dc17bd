package dev.headroom;

import dev.headroom.spi.CcrStore;
import java.util.List;
import java.util.Objects;

/** What a retrieval found. */
public sealed interface Retrieval {
  /**
   * A part of the original, exactly.
   *
   * @param part the text, unaltered; several separate units stand on lines of their own
   * @param header first line for a reader, which says what follows and what else there is
   * @param next what to ask for to go on, in this order; empty when all was answered
   */
  record Found(String part, String header, List<Selection> next) implements Retrieval {
    /** Copies the list, and checks that nothing is null. */
    public Found {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(header, "header");
      next = List.copyOf(next);
    }

    /** Header and part, as a model reads it; never compressed again. */
    public String text() {
      return header + "\n" + part;
    }
  }

  /**
   * What several selections of one original found, as far as one page holds it.
   *
   * @param answers in the order of the selections; the last may be cut
   * @param next what to ask for to go on; empty when all was answered
   */
  record Page(List<Retrieval> answers, List<Selection> next) {
    /** Copies the lists. */
    public Page {
      answers = List.copyOf(answers);
      next = List.copyOf(next);
    }
  }

  /**
   * The original is there, but not that part.
   *
   * @param message says what there is instead, for a model to act on
   */
  record NoSuchPart(String message) implements Retrieval {
    /** Checks that nothing is null. */
    public NoSuchPart {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * The original cannot be had.
   *
   * @param reason why
   */
  record Missing(CcrStore.Reason reason) implements Retrieval {
    /** Checks that nothing is null. */
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
