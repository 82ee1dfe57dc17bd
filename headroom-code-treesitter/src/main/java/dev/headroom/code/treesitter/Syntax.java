package dev.headroom.code.treesitter;

import dev.headroom.spi.Span;
import java.util.List;

/**
 * What was read of a text.
 *
 * @param root of the tree
 * @param faults where the parser met what it could not read (an empty span where something is
 *     missing), in text order
 */
record Syntax(SyntaxNode root, List<Span> faults) {
  /** Number of chars in faults, one for what is missing. */
  int faultyChars() {
    int chars = 0;
    for (Span fault : faults) {
      chars += Math.max(1, fault.length());
    }
    return chars;
  }
}
