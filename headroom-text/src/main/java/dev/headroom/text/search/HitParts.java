package dev.headroom.text.search;

import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.SectionedRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hits in their order, one on a row, from which files and rows may be left out. */
final class HitParts {
  /** Facet of files: their names. */
  private static final List<String> FACETS = List.of("file");

  /** Definitions are rare if they are one in so many matches. */
  private static final int RARE = 10;

  private final Hits hits;
  private final byte[] weights;
  private final ViewContext context;
  private final HitForm form;
  private final SectionedRows units = new SectionedRows();

  /** Number of the path of each section. */
  private final List<Integer> files = new ArrayList<>();

  private HitParts(Hits hits, ViewContext context) {
    this.hits = hits;
    this.weights = weights(hits);
    this.context = context;
    this.form = HitForm.ofHits(hits);
  }

  static View view(Hits hits, ViewContext context) {
    return new HitParts(hits, context).view();
  }

  private View view() {
    int start = 0;
    int path = -1;
    while (start < hits.size()) {
      int end = hits.segmentEnd(start);
      int from = form.out.length();
      if (hits.kind(start) == Hits.OTHER) {
        form.other(start);
        extendLast(path, start);
      } else {
        boolean opens = hits.startsFile(start, path);
        form.heading(start, end);
        path = hits.pathNumber(start);
        if (opens) {
          units.section(from, hits.start(start));
          files.add(path);
        }
        segment(start, end, opens);
        units.extendSection(form.out.length(), sourceEnd(end - 1));
      }
      context.checkpoint(hits.end(end - 1) - hits.start(start) + 1);
      start = end;
    }
    String text = form.finish();
    return build(text);
  }

  /* A separator belongs to the row above it, and goes with it. */
  private void extendLast(int path, int line) {
    boolean separator = hits.text(line).equals("--");
    if (separator && path >= 0 && hits.kind(line - 1) != Hits.OTHER) {
      units.extendRow(form.out.length(), sourceEnd(line));
    }
  }

  private void segment(int start, int end, boolean opensFile) {
    if (opensFile) {
      nameFile(start, end);
    }
    boolean context = hits.context() > 0;
    for (int i = start; i < end; i++) {
      int from = form.out.length();
      if (hits.layout != Hits.Layout.UNNUMBERED) {
        form.out.append(hits.number(i));
      }
      form.text(hits.text(i), hits.sign(i), context ? Template.NONE : form.usual);
      units.row(from, form.out.length(), weights[i], hits.start(i), sourceEnd(i));
    }
  }

  /* Definitions come first where the search was for something else and found few. */
  private static byte[] weights(Hits hits) {
    byte[] weights = new byte[hits.size()];
    int definitions = 0;
    int start = 0;
    while (start < hits.size()) {
      int end = hits.segmentEnd(start);
      Set<String> seen = new HashSet<>();
      for (int i = start; i < end; i++) {
        String text = hits.text(i);
        weights[i] = HitWeight.of(text, hits.kind(i) == Hits.MATCH, seen.add(text));
        definitions += weights[i] == Weights.HIGH ? 1 : 0;
        weights[i] = hits.kind(i) == Hits.FUNCTION ? Weights.HIGH : weights[i];
      }
      start = end;
    }
    boolean few = definitions * RARE <= hits.matches();
    for (int i = 0; few && i < weights.length; i++) {
      boolean definition = weights[i] == Weights.HIGH && hits.kind(i) == Hits.MATCH;
      weights[i] = definition ? HitWeight.RARE_DEFINITION : weights[i];
    }
    return weights;
  }

  /* Which files match is what is asked first of a search: one hit of each, a definition if any. */
  private void nameFile(int start, int end) {
    int best = start;
    for (int i = start + 1; i < end; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    weights[best] = (byte) Math.max(weights[best], HitWeight.NAMES_FILE);
  }

  private int sourceEnd(int line) {
    return Math.min(hits.end(line) + 1, hits.source.length());
  }

  private View build(String text) {
    Group matches = Group.of("", hits.context() > 0 ? "lines" : "matches");
    SectionedRows.Built built = units.build(text, Group.of("", "files"), matches);
    View.Facets facets =
        new View.Facets() {
          @Override
          public List<String> names(int group) {
            return group == 0 ? FACETS : List.of();
          }

          @Override
          public String value(int unit, int facet) {
            String path = hits.path(files.get(built.sectionOf()[unit]));
            return path.substring(Paths.directory(path).length());
          }
        };
    return View.folded(text, "search/1", built.units()).with(facets);
  }
}
