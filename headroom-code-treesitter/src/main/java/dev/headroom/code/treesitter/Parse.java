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
 * @param plain whether the text was read as it is, and not without what the grammar cannot know
 * @param syntax what it read
 */
record Parse(Grammar grammar, boolean plain, Syntax syntax) {
  /** With more of a file in faults than one part in this many, a tree says little. */
  private static final int SOUND = 20;

  /**
   * The first grammar's reading that has no fault, else the one with the fewest chars in faults;
   * that of the text without macros and words newer than the grammar if it is better.
   *
   * @return empty if no grammar can read it well enough
   */
  static Optional<Parse> best(String text, List<Grammar> grammars, IntConsumer steps) {
    Optional<Parse> best = best(text, grammars, true, steps);
    if (best.filter(Parse::isFaultless).isEmpty()) {
      best = better(best, best(text, grammars, false, steps));
    }
    return best.filter(parse -> parse.syntax().faultyChars() <= text.length() / SOUND);
  }

  private static Optional<Parse> best(
      String text, List<Grammar> grammars, boolean plain, IntConsumer steps) {
    Optional<Parse> best = Optional.empty();
    for (Grammar grammar : grammars) {
      String readable = plain ? text : readable(text, grammar);
      if (!plain && readable.equals(text)) {
        continue;
      }
      Optional<Syntax> read = SyntaxReader.read(readable, grammar, steps);
      best = better(best, read.map(syntax -> new Parse(grammar, plain, syntax)));
      if (best.filter(Parse::isFaultless).isPresent()) {
        break;
      }
    }
    return best;
  }

  /** A text without what its grammar cannot know, offsets as they are. */
  private static String readable(String text, Grammar grammar) {
    String without = NewSyntax.without(text, grammar);
    return grammar.hasMacros() ? Macros.without(without) : without;
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
    return SyntaxReader.faults(plain ? other : readable(other, grammar), grammar, steps -> {});
  }

  Outline outline(String text, Language language) {
    return grammar == Grammar.PYTHON
        ? PythonTreeOutliner.outline(text, syntax.root())
        : BraceTreeOutliner.outline(text, language, grammar, syntax.root());
  }
}
