package dev.headroom;

import dev.headroom.spi.Compressor.Match;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Why a result is what it is. Immutable; {@link #toString()} is one line for a log.
 *
 * @param fidelity of the result
 * @param reason why it is unchanged; empty if it is not
 * @param compressor which one treated it, or tried
 * @param match how sure it was of the kind
 * @param grounds on what it was chosen: {@code explicit type}, {@code hint}, {@code shape}
 * @param tokens before and after, by one counter
 * @param notes what else to know
 * @param overBudgetBy tokens above the budget; 0 if within, or without one
 * @param problem what went wrong, if anything
 */
public record Decision(
    Fidelity fidelity,
    Optional<Reason> reason,
    Optional<String> compressor,
    Match match,
    String grounds,
    Tokens tokens,
    Set<Note> notes,
    int overBudgetBy,
    Optional<Problem> problem) {

  /** Copies and checks that nothing is null. */
  public Decision {
    Objects.requireNonNull(fidelity, "fidelity");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(compressor, "compressor");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(grounds, "grounds");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(problem, "problem");
    notes =
        notes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(notes));
  }

  /** Whether the result carries this note. */
  public boolean has(Note note) {
    return notes.contains(note);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(fidelity.toString());
    reason.ifPresent(r -> out.append(" (").append(r).append(')'));
    compressor.ifPresent(
        name ->
            out.append(" by ")
                .append(name)
                .append(" (")
                .append(match)
                .append(", ")
                .append(grounds)
                .append(')'));
    out.append(": ").append(tokens.before()).append(" -> ").append(tokens.after());
    out.append(" tokens of ").append(tokens.counter());
    out.append(String.format(Locale.ROOT, ", %.1f %% saved", 100 * tokens.savings()));
    if (overBudgetBy > 0) {
      out.append(", ").append(overBudgetBy).append(" over budget");
    }
    notes.forEach(note -> out.append(", ").append(note));
    problem.ifPresent(p -> out.append("; ").append(p));
    return out.toString();
  }
}
