package dev.headroom.code.treesitter;

import dev.headroom.code.Language;
import dev.headroom.code.Outline;
import dev.headroom.spi.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A text as read by the grammar that fits it best.
 *
 * @param grammar which
 * @param plain whether the text was read as it is, and not without its macros
 * @param syntax what it read
 */
record Parse(Grammar grammar, boolean plain, Syntax syntax) {
  /** With more of a file in faults than one part in this many, a tree says little. */
  private static final int SOUND = 20;

  /**
   * The first grammar's reading that has no fault, else the one with the fewest chars in faults; of
   * C and C++ with macros in the way, that of the text without them if it is better.
   *
   * @return empty if no grammar can read it well enough
   */
  static Optional<Parse> best(String text, List<Grammar> grammars, IntConsumer steps) {
    Optional<Parse> best = best(text, grammars, true, steps);
    if (best.filter(Parse::isFaultless).isEmpty() && grammars.get(0).hasMacros()) {
      String without = Macros.without(text);
      if (!without.equals(text)) {
        best = better(best, best(without, grammars, false, steps));
      }
    }
    return best.filter(parse -> parse.syntax().faultyChars() <= text.length() / SOUND);
  }

  private static Optional<Parse> best(
      String text, List<Grammar> grammars, boolean plain, IntConsumer steps) {
    Optional<Parse> best = Optional.empty();
    for (Grammar grammar : grammars) {
      Optional<Syntax> read = SyntaxReader.read(text, grammar, steps);
      best = better(best, read.map(syntax -> new Parse(grammar, plain, syntax)));
      if (best.filter(Parse::isFaultless).isPresent()) {
        break;
      }
    }
    return best;
  }

  private static Optional<Parse> better(Optional<Parse> first, Optional<Parse> other) {
    boolean fewer =
        other.isPresent()
            && (first.isEmpty()
                || other.get().syntax().faultyChars() < first.get().syntax().faultyChars());
    return fewer ? other : first;
  }

  private boolean isFaultless() {
    return syntax.faults().isEmpty();
  }

  /** Faults of another text, read in the same way. */
  Optional<List<Span>> faults(String other) {
    return SyntaxReader.faults(plain ? other : Macros.without(other), grammar, steps -> {});
  }

  Outline outline(String text, Language language) {
    return grammar == Grammar.PYTHON
        ? PythonWalk.outline(text, syntax.root())
        : BraceWalk.outline(text, language, grammar, syntax.root());
  }
}
