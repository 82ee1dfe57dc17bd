package dev.headroom.text.search;

import dev.headroom.spi.ViewContext;

/**
 * Writes matches with the lines around them: in their order, as in the files, a number only where
 * lines are not next to each other.
 */
final class ContextWriter {
  private final Hits hits;
  private final ViewContext context;
  private final boolean jumps;
  private final HitForm form;

  private ContextWriter(Hits hits, ViewContext context) {
    this.hits = hits;
    this.context = context;
    this.jumps = separatesJumps(hits);
    this.form = HitForm.ofContext(hits, jumps);
  }

  static String write(Hits hits, ViewContext context) {
    return new ContextWriter(hits, context).write();
  }

  private String write() {
    int path = -1;
    int before = -1;
    for (int i = 0; i < hits.size(); i++) {
      context.checkpoint(hits.end(i) - hits.start(i) + 1);
      if (hits.kind(i) != Hits.OTHER) {
        if (hits.pathNumber(i) != path) {
          path = hits.pathNumber(i);
          form.heading(i, nextFile(i));
          before = -1;
        }
        row(i, before);
        before = i;
      } else if (!jumps) {
        form.other(i);
        before = -1;
      }
    }
    return form.finish();
  }

  private int nextFile(int line) {
    int i = line;
    while (i < hits.size() && hits.pathNumber(i) == hits.pathNumber(line)) {
      i++;
    }
    return i;
  }

  private void row(int line, int before) {
    boolean goesOn = before >= 0 && hits.number(line) == hits.number(before) + 1;
    char sign = hits.sign(line);
    if (!goesOn) {
      form.out.append(hits.number(line)).append(sign);
    } else {
      form.out.append(sign == '-' ? ' ' : sign); // a minus alone would look like a diff
    }
    form.out.append(hits.text(line)).append('\n');
  }

  /** Whether {@code --} stands wherever the next line is another one, and nowhere else. */
  private static boolean separatesJumps(Hits hits) {
    boolean inline = hits.layout == Hits.Layout.INLINE;
    boolean separated = false;
    int before = -1;
    for (int i = 0; i < hits.size(); i++) {
      if (hits.kind(i) == Hits.OTHER) {
        if (before < 0 || separated || !hits.text(i).equals("--")) {
          return false;
        }
        separated = true;
      } else {
        boolean sameFile = before >= 0 && hits.pathNumber(i) == hits.pathNumber(before);
        boolean jump = sameFile && hits.number(i) != hits.number(before) + 1;
        boolean expected = before >= 0 && (jump || inline && !sameFile);
        if (expected != separated) {
          return false;
        }
        separated = false;
        before = i;
      }
    }
    return !separated;
  }
}
