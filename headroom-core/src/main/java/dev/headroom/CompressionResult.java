package dev.headroom;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A compressed text with what it is and why. Immutable, thread-safe. */
public final class CompressionResult {
  private final String text;
  private final Exactness exactness;
  private final Decision decision;
  private final Optional<Handle> handle;
  private final List<Gap> gaps;

  CompressionResult(
      String text,
      Exactness exactness,
      Decision decision,
      Optional<Handle> handle,
      List<Gap> gaps) {
    this.text = Objects.requireNonNull(text, "text");
    this.exactness = Objects.requireNonNull(exactness, "exactness");
    this.decision = Objects.requireNonNull(decision, "decision");
    this.handle = Objects.requireNonNull(handle, "handle");
    this.gaps = List.copyOf(gaps);
  }

  /** What to hand to the model; always usable. The content's own instance where unchanged. */
  public String text() {
    return text;
  }

  /** What the text is to the content. */
  public Fidelity fidelity() {
    return decision.fidelity();
  }

  /** What reading it back gives: from the text alone where lossless, with the store else. */
  public Exactness exactness() {
    return exactness;
  }

  /** Tokens before and after. */
  public Tokens tokens() {
    return decision.tokens();
  }

  /** Why it is so. */
  public Decision decision() {
    return decision;
  }

  /** Where the original is stored; empty where nothing had to be. */
  public Optional<Handle> handle() {
    return handle;
  }

  /** What was left out, in text order; empty unless recoverable. */
  public List<Gap> gaps() {
    return gaps;
  }

  /** The decision and sizes, never content. */
  @Override
  public String toString() {
    return "CompressionResult[" + decision + "]";
  }
}
