package dev.headroom.text.search;

import org.jspecify.annotations.Nullable;

/**
 * The text being written: its header, and the headings that name directory and file of the rows
 * below them. The form is described in {@code docs/format/search.md}.
 */
final class HitForm {
  private static final String BY_FILE = " by # file, ## directory";

  private static final String LEGEND = "; 3,9 x = x for <*> in the quote above, 3:x = whole";

  private static final String CONTEXT_LEGEND = "; without number: the line after";

  private static final String JUMPS = "; -- where numbers jump";

  final StringBuilder out;
  final Template usual;
  private final Hits hits;
  private final String root;
  private String directory;
  private int path = -1;

  private HitForm(Hits hits, Template usual) {
    this.hits = hits;
    this.out = new StringBuilder(hits.source.length() / 2 + 256);
    this.root = Paths.commonDirectory(hits);
    this.directory = root;
    this.usual = usual;
  }

  /** A form whose rows may stand in any order and fill quotes. */
  static HitForm ofHits(Hits hits) {
    HitForm form = new HitForm(hits, UsualTemplate.of(hits));
    form.header(" search hits in ", LEGEND);
    if (!form.usual.equals(Template.NONE)) {
      form.out.append(form.usual).append('\n');
    }
    return form;
  }

  /**
   * A form whose rows stand in their order, lines next to each other without number.
   *
   * @param jumps whether the separators between lines apart are left out
   */
  static HitForm ofContext(Hits hits, boolean jumps) {
    HitForm form = new HitForm(hits, Template.NONE);
    form.header(" search hits with context in ", CONTEXT_LEGEND + (jumps ? JUMPS : ""));
    return form;
  }

  private void header(String words, String legend) {
    out.append(hits.matches()).append(words);
    if (hits.layout == Hits.Layout.LINES) {
      out.append("1 file, line:text").append(legend).append('\n');
      return;
    }
    out.append(hits.files()).append(" files, ");
    out.append(
        switch (hits.layout) {
          case INLINE -> "path:line:";
          case UNNUMBERED -> "path:";
          default -> "line:";
        });
    out.append(hits.columned ? "column:text" : "text").append(BY_FILE).append(legend);
    out.append("; under ").append(root).append('\n');
  }

  /** Names the file of a line, unless the rows above are of the same. */
  void heading(int line, int segmentEnd) {
    if (hits.layout == Hits.Layout.LINES || !hits.startsFile(line, path)) {
      return;
    }
    path = hits.pathNumber(line);
    String name = hits.path(path);
    String own = Paths.directory(name);
    boolean inRoot = own.length() == root.length();
    if (!own.equals(directory) && (inRoot || own.equals(directoryOfNext(segmentEnd)))) {
      out.append("##");
      if (!inRoot) {
        out.append(' ').append(own, root.length(), own.length());
      }
      out.append('\n');
      directory = own;
    }
    int known = own.equals(directory) ? own.length() : root.length();
    out.append("# ").append(name, known, name.length()).append('\n');
  }

  private @Nullable String directoryOfNext(int line) {
    int i = line;
    while (i < hits.size() && hits.kind(i) == Hits.OTHER) {
      i++;
    }
    return i < hits.size() ? Paths.directory(hits.path(hits.pathNumber(i))) : null;
  }

  /** Writes a line that is no hit. */
  void other(int line) {
    String text = hits.source.substring(hits.start(line), hits.end(line));
    out.append(text.equals("--") ? "" : ">").append(text).append('\n');
  }

  /** Writes a text behind its line numbers: what the template leaves of it, else the whole. */
  void text(String text, char sign, Template template) {
    if (sign == ':' && !template.equals(Template.NONE) && template.fits(text)) {
      out.append(' ').append(template.cell(text)).append('\n');
    } else {
      out.append(sign).append(text).append('\n');
    }
  }

  /** The text; it ends with a line end if the source does. */
  String finish() {
    if (!hits.source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }
}
