package dev.headroom.text.search;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.UnitList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hits in their order, one on a row, from which files and rows may be left out. */
final class HitParts {
  /** Facet of files: their names. */
  private static final List<String> FACETS = List.of("file");

  private final Hits hits;
  private final ViewContext context;
  private final HitForm form;
  private final UnitList files = new UnitList();
  private final UnitList rows = new UnitList();

  private HitParts(Hits hits, ViewContext context) {
    this.hits = hits;
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
          files.add(-1, from, from, path, Weights.NORMAL, hits.start(start), hits.start(start));
        }
        segment(start, end);
        files.extend(form.out.length(), sourceEnd(end - 1));
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
      rows.extend(form.out.length(), sourceEnd(line));
      files.extend(form.out.length(), sourceEnd(line));
    }
  }

  private void segment(int start, int end) {
    Set<String> seen = new HashSet<>();
    boolean context = hits.context() > 0;
    for (int i = start; i < end; i++) {
      int from = form.out.length();
      if (hits.layout != Hits.Layout.UNNUMBERED) {
        form.out.append(hits.number(i));
      }
      char sign = hits.sign(i);
      String text = hits.text(i);
      form.text(text, sign, context ? Frame.NONE : form.usual);
      boolean first = seen.add(text);
      byte weight = sign == '=' ? Weights.HIGH : HitWeight.of(text, sign == ':', first);
      rows.add(
          files.size() - 1,
          from,
          form.out.length(),
          hits.pathNumber(i),
          weight,
          hits.start(i),
          sourceEnd(i));
    }
  }

  private int sourceEnd(int line) {
    return Math.min(hits.end(line) + 1, hits.source.length());
  }

  private View build(String text) {
    Units.Builder units = Units.of(text);
    int fileGroup = units.group(Units.Group.of("", "files"));
    int rowGroup = units.group(Units.Group.of("", hits.context() > 0 ? "lines" : "matches"));
    int[] pathOf = new int[files.size() + rows.size()];
    int row = 0;
    for (int file = 0; file < files.size(); file++) {
      pathOf[units.size()] = files.tag(file);
      int parent = files.addTo(units, file, fileGroup, -1, text.length());
      while (row < rows.size() && rows.parent(row) == file) {
        pathOf[units.size()] = rows.tag(row);
        rows.addTo(units, row, rowGroup, parent, text.length());
        row++;
      }
    }
    View.Facets facets =
        new View.Facets() {
          @Override
          public List<String> names(int group) {
            return group == fileGroup ? FACETS : List.of();
          }

          @Override
          public String value(int unit, int facet) {
            String path = hits.path(pathOf[unit]);
            return path.substring(Paths.directory(path).length());
          }
        };
    return View.folded(text, "search/1", units.build()).with(facets);
  }
}
