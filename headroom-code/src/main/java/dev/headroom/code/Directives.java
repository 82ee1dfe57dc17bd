package dev.headroom.code;

import java.util.Arrays;

/** The preprocessor's lines of a file: whether a part holds each choice from its if to its end. */
final class Directives {
  private final SourceLexer lexer;
  private final int[] events;

  Directives(SourceLexer lexer) {
    this.lexer = lexer;
    int[] found = new int[16];
    int size = 0;
    for (int i = 0; i < lexer.size(); i++) {
      if (lexer.kind(i) == SourceLexer.DIRECTIVE) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = i;
      }
    }
    this.events = Arrays.copyOf(found, size);
  }

  /** Whether no choice of the preprocessor crosses a border of the range. */
  boolean areWhole(int start, int end) {
    int depth = 0;
    for (int e = firstFrom(start); e < events.length && lexer.start(events[e]) < end; e++) {
      int hash = lexer.start(events[e]);
      if (lexer.isNamed(hash, "if")
          || lexer.isNamed(hash, "ifdef")
          || lexer.isNamed(hash, "ifndef")) {
        depth++;
      } else if (lexer.isNamed(hash, "endif")) {
        depth--;
      } else if (depth == 0 && (lexer.isNamed(hash, "else") || lexer.isNamed(hash, "elif"))) {
        return false;
      }
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = events.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lexer.start(events[middle]) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
