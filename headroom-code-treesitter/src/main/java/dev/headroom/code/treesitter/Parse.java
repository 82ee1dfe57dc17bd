package dev.headroom.code.treesitter;

import dev.headroom.code.Language;
import dev.headroom.code.Outline;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A text as read by the grammar that fits it best.
 *
 * @param grammar which
 * @param syntax what it read
 */
record Parse(Grammar grammar, Syntax syntax) {
  /** With more of a file in faults than one part in this many, a tree says little. */
  private static final int SOUND = 20;

  /**
   * The first grammar's reading that has no fault, else the one with the fewest chars in faults.
   *
   * @return empty if no grammar can read it well enough
   */
  static Optional<Parse> best(String text, List<Grammar> grammars, IntConsumer steps) {
    Parse best = null;
    for (Grammar grammar : grammars) {
      Optional<Syntax> read = SyntaxReader.read(text, grammar, steps);
      if (read.isPresent()
          && (best == null || read.get().faultyChars() < best.syntax().faultyChars())) {
        best = new Parse(grammar, read.get());
      }
      if (best != null && best.syntax().faults().isEmpty()) {
        break;
      }
    }
    return Optional.ofNullable(best)
        .filter(parse -> parse.syntax().faultyChars() <= text.length() / SOUND);
  }

  Outline outline(String text, Language language) {
    return grammar == Grammar.PYTHON
        ? PythonWalk.outline(text, syntax.root())
        : BraceWalk.outline(text, language, grammar, syntax.root());
  }
}
