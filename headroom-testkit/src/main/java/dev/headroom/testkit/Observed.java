package dev.headroom.testkit;

import dev.headroom.CompressionResult;
import dev.headroom.Exactness;
import dev.headroom.Fidelity;
import dev.headroom.Gap;
import dev.headroom.Handle;
import dev.headroom.Note;
import dev.headroom.Reason;
import dev.headroom.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A result as a test sees it, which a mutant can alter.
 *
 * @param text that was handed out
 * @param fidelity of it
 * @param exactness of it
 * @param reason why it is unchanged
 * @param tokens before and after
 * @param notes of the decision
 * @param gaps what was left out
 * @param handle of the original
 */
public record Observed(
    String text,
    Fidelity fidelity,
    Exactness exactness,
    Optional<Reason> reason,
    Tokens tokens,
    Set<Note> notes,
    List<Gap> gaps,
    Optional<Handle> handle) {

  /** Copies. */
  public Observed {
    notes = Set.copyOf(notes);
    gaps = List.copyOf(gaps);
  }

  /** A real result. */
  public static Observed of(CompressionResult result) {
    return new Observed(
        result.text(),
        result.fidelity(),
        result.exactness(),
        result.decision().reason(),
        result.tokens(),
        result.decision().notes(),
        result.gaps(),
        result.handle());
  }

  /** The same with another text. */
  public Observed withText(String other) {
    return new Observed(other, fidelity, exactness, reason, tokens, notes, gaps, handle);
  }

  /** The same with other sizes. */
  public Observed withTokens(Tokens other) {
    return new Observed(text, fidelity, exactness, reason, other, notes, gaps, handle);
  }

  /** The same with other gaps. */
  public Observed withGaps(List<Gap> other) {
    return new Observed(text, fidelity, exactness, reason, tokens, notes, other, handle);
  }
}
