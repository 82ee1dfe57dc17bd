package dev.headroom.code;

import java.util.Arrays;

/** The preprocessor's lines of a file: whether a part holds each choice from its if to its end. */
final class Directives {
  private static final int RUN_LINES = 6;

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

  /** Adds runs of definitions on adjoining lines, as headers have them by the dozen. */
  void addRuns(String text, Outline outline) {
    int first = -1;
    int last = -1;
    for (int event : events) {
      boolean defines = lexer.isNamed(lexer.start(event), "define");
      boolean adjoins =
          last >= 0
              && Chars.cleanEnd(text, lexer.end(last))
                  == Chars.cleanStart(text, lexer.start(event));
      if (!defines || !adjoins) {
        run(text, outline, first, last);
        first = defines ? event : -1;
      }
      last = defines ? event : -1;
    }
    run(text, outline, first, last);
  }

  private void run(String text, Outline outline, int first, int last) {
    if (first >= 0) {
      int start = Chars.cleanStart(text, lexer.start(first));
      int end = Chars.cleanEnd(text, lexer.end(last));
      if (Chars.breaks(text, start, end) >= RUN_LINES) {
        outline.add(Outline.Kind.FIELDS, Outline.Visibility.INTERNAL, start, end, "");
      }
    }
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
