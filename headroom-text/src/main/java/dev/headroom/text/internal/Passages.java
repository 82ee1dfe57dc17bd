package dev.headroom.text.internal;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.BlockList.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Turns the blocks of a text into units. A heading is the text of its own of a unit that holds its
 * whole section, so that whatever is shown stands under its headings; sentences lie flat in their
 * section, so that one gap may reach over several paragraphs.
 */
public final class Passages {
  /** Without a question the first sentence of a paragraph tells most; the seventh and on, least. */
  private static final byte LEAD = Weights.NORMAL + 2;

  private static final int STEPS = 6;

  private final String text;
  private final BlockList blocks;
  private final ViewContext context;
  private final @Nullable SourceMap sources;
  private final Units.Builder units;
  private final int passages;
  private int sections = -1;
  private int rows = -1;
  private int documents = -1;

  // Units of the sections around the place we are at, outermost first.
  private int[] open = new int[BlockList.LEVEL_CAPTION + 1];
  private int[] openEnds = new int[BlockList.LEVEL_CAPTION + 1];
  private int depth;

  private Passages(
      String text, BlockList blocks, @Nullable SourceMap sources, ViewContext context) {
    this.text = text;
    this.blocks = blocks;
    this.sources = sources;
    this.context = context;
    this.units = Units.of(text);
    this.passages = units.group(Group.of("", hasOnlySentences() ? "sentences" : "passages"));
  }

  /** The units of a text that is the content itself. */
  public static Units of(String text, ViewContext context) {
    return of(text, null, context);
  }

  /** The units of a derived text, with where they come from. */
  public static Units of(String text, @Nullable SourceMap sources, ViewContext context) {
    context.checkpoint(text.length());
    return new Passages(text, BlockScanner.scan(text), sources, context).build();
  }

  private Units build() {
    int[] sectionEnds = blocks.sectionEnds(text.length());
    for (int block = 0; block < blocks.size(); block++) {
      int start = blocks.start(block);
      int end = blocks.end(block, text.length());
      context.checkpoint(end - start);
      while (depth > 0 && openEnds[depth - 1] <= start) {
        depth--;
      }
      switch (blocks.kind(block)) {
        case HEADING -> {
          section(block, start, sectionEnds[block]);
          sentences(Math.min(blocks.head(block), end), end, LEAD);
        }
        case PARAGRAPH -> sentences(start, end, LEAD);
        case ITEM -> sentences(start, end, Weights.NORMAL);
        case VERBATIM -> add(passages, parent(), start, end, Weights.HIGH);
        case TABLE -> table(start, blocks.head(block), end);
      }
    }
    return units.build();
  }

  private void section(int block, int start, int end) {
    boolean document = blocks.level(block) == BlockList.LEVEL_DOCUMENT;
    byte weight = (byte) (Weights.NORMAL + (document ? 3 : 1));
    int unit = add(document ? documents() : sections(), parent(), start, end, weight);
    open[depth] = unit;
    openEnds[depth] = end;
    depth++;
  }

  private void sentences(int start, int end, byte lead) {
    int at = start;
    for (int nth = 0; at < end; nth++) {
      int next = Sentences.end(text, at, end);
      add(passages, parent(), at, next, (byte) (lead - Math.min(nth, STEPS)));
      at = next;
    }
  }

  /** The header stands whenever a row does. */
  private void table(int start, int head, int end) {
    int table = add(sections(), parent(), start, end, Weights.NORMAL);
    int at = Math.min(head, end);
    while (at < end) {
      int line = text.indexOf('\n', at);
      int next = line < 0 || line + 1 >= end ? end : line + 1;
      add(rows(), table, at, next, Weights.NORMAL);
      at = next;
    }
  }

  private int add(int group, int parent, int start, int end, byte weight) {
    return sources == null
        ? units.add(group, parent, start, end, weight)
        : units.add(
            group, parent, start, end, weight, sources.start(start), sources.end(start, end));
  }

  private int parent() {
    return depth == 0 ? -1 : open[depth - 1];
  }

  private int sections() {
    return sections < 0 ? sections = units.group(Group.of("", "sections")) : sections;
  }

  private int documents() {
    return documents < 0 ? documents = units.group(Group.of("", "documents")) : documents;
  }

  private int rows() {
    return rows < 0 ? rows = units.group(Group.of("", "rows")) : rows;
  }

  private boolean hasOnlySentences() {
    for (int block = 0; block < blocks.size(); block++) {
      if (blocks.kind(block) == Kind.VERBATIM || blocks.kind(block) == Kind.ITEM) {
        return false;
      }
    }
    return true;
  }
}
