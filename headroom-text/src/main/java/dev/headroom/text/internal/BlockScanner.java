package dev.headroom.text.internal;

import dev.headroom.text.internal.BlockList.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a text into blocks in one pass over its lines: headings, paragraphs, list items, tables
 * and code. A block reaches to the start of the next, blank lines included. It reads Markdown as
 * people write it and makes no attempt at the corners of CommonMark: a misread block is only a unit
 * of another size.
 */
final class BlockScanner {
  private static final int MAX_CAPTION = 80;
  private static final int FRONT_MATTER_LINES = 60;

  private final String text;
  private final BlockList blocks = new BlockList();
  private final Map<String, List<Integer>> labelled = new HashMap<>();

  private int paragraph = -1; // start of the open paragraph, -1 if none
  private int paragraphLines;
  private boolean item; // the open paragraph is a list item
  private int table = -1; // start of the open table
  private int tableHead;
  private boolean afterBlank = true;
  private boolean headOpen; // the line before was a heading without a blank after it

  private BlockScanner(String text) {
    this.text = text;
  }

  static BlockList scan(String text) {
    BlockScanner scanner = new BlockScanner(text);
    scanner.run();
    return scanner.blocks;
  }

  private void run() {
    int at = frontMatter();
    while (at < text.length()) {
      int next = nextLine(at);
      int end = MarkdownLines.trimEnd(text, at, next);
      int start = MarkdownLines.indent(text, at, end);
      at = start == end ? blank(at, next) : line(at, start, end, next);
    }
    close(text.length());
    for (List<Integer> documents : labelled.values()) {
      if (documents.size() == 1) {
        blocks.demote(documents.get(0));
      }
    }
  }

  private int blank(int at, int next) {
    if (paragraph >= 0 && isCaption()) {
      blocks.add(Kind.HEADING, BlockList.LEVEL_CAPTION, paragraph, next);
      paragraph = -1;
    }
    close(next);
    blocks.blankAfterHead(at, next);
    afterBlank = true;
    headOpen = false;
    return next;
  }

  /** Takes one line that is not blank, or a whole block of code. */
  private int line(int at, int start, int end, int next) {
    int taken = structure(at, start, end, next);
    if (taken > 0) {
      afterBlank = false;
      return taken;
    }
    if (paragraph < 0 || MarkdownLines.isItem(text, start, end)) {
      close(at);
      paragraph = at;
      paragraphLines = 0;
      item = MarkdownLines.isItem(text, start, end);
    }
    paragraphLines++;
    afterBlank = false;
    headOpen = false;
    return next;
  }

  /** What is not a paragraph's line; 0 if it is one. */
  private int structure(int at, int start, int end, int next) {
    if (table >= 0) {
      if (MarkdownLines.hasPipe(text, start, end)) {
        return next;
      }
      close(at);
    }
    int fence = MarkdownLines.fence(text, start, end);
    if (fence > 0) {
      return verbatim(at, fenceEnd(next, text.charAt(start), fence));
    }
    int level = MarkdownLines.headingLevel(text, start, end);
    if (level > 0) {
      return heading(level, at, next);
    }
    if (afterBlank && !item && isIndented(at, start)) {
      return verbatim(at, indentedEnd(next));
    }
    if (MarkdownLines.isRule(text, start, end)) {
      return rule(at, start, next);
    }
    if (MarkdownLines.hasPipe(text, start, end) && startsTable(next)) {
      close(at);
      table = at;
      tableHead = nextLine(next);
      return tableHead;
    }
    return document(at, start, end, next);
  }

  private int verbatim(int at, int end) {
    close(at);
    blocks.add(Kind.VERBATIM, 0, at, end);
    headOpen = false;
    return end;
  }

  private int heading(int level, int at, int next) {
    close(at);
    item = false;
    blocks.add(Kind.HEADING, level, at, next);
    headOpen = true;
    return next;
  }

  /** A rule under a line of text makes that line a heading; otherwise it parts chunks. */
  private int rule(int at, int start, int next) {
    char mark = text.charAt(start);
    if (paragraph >= 0 && paragraphLines == 1 && !item && (mark == '=' || mark == '-')) {
      int titled = paragraph;
      paragraph = -1;
      blocks.add(Kind.HEADING, mark == '=' ? 1 : 2, titled, next);
      headOpen = true;
      return next;
    }
    return heading(BlockList.LEVEL_CAPTION, at, next);
  }

  /** The title line of a document; what labels follow at once belong to its head. */
  private int document(int at, int start, int end, int next) {
    String label = DocumentLabel.of(text, start, end);
    if (label == null) {
      return 0;
    }
    int head = DocumentLabel.titleEnd(text, start, end, next);
    if (headOpen) {
      blocks.extendHead(head);
    } else {
      close(at);
      labelled.computeIfAbsent(label, unused -> new ArrayList<>()).add(blocks.size());
      heading(BlockList.LEVEL_DOCUMENT, at, head);
    }
    headOpen = head == next;
    return head;
  }

  private void close(int end) {
    if (table >= 0) {
      blocks.add(Kind.TABLE, 0, table, tableHead);
      table = -1;
    }
    if (paragraph >= 0) {
      blocks.add(item ? Kind.ITEM : Kind.PARAGRAPH, 0, paragraph, end);
      paragraph = -1;
    }
  }

  /** A short single line without an end mark, between blanks: a title or a lead-in. */
  private boolean isCaption() {
    if (paragraphLines != 1 || item) {
      return false;
    }
    int end = MarkdownLines.trimEnd(text, paragraph, nextLine(paragraph));
    if (end - paragraph > MAX_CAPTION) {
      return false;
    }
    char last = text.charAt(end - 1);
    return Character.isLetterOrDigit(last) || last == ':' || last == ')' || last == '*';
  }

  private boolean startsTable(int next) {
    int end = MarkdownLines.trimEnd(text, next, nextLine(next));
    return MarkdownLines.isTableRule(text, MarkdownLines.indent(text, next, end), end);
  }

  private boolean isIndented(int at, int start) {
    return start - at >= 4 || text.charAt(at) == '\t';
  }

  private int fenceEnd(int from, char mark, int length) {
    int at = from;
    while (at < text.length()) {
      int next = nextLine(at);
      int end = MarkdownLines.trimEnd(text, at, next);
      int start = MarkdownLines.indent(text, at, end);
      if (MarkdownLines.closesFence(text, start, end, mark, length)) {
        return next;
      }
      at = next;
    }
    return at;
  }

  private int indentedEnd(int from) {
    int at = from;
    int lastCode = from;
    while (at < text.length()) {
      int next = nextLine(at);
      int end = MarkdownLines.trimEnd(text, at, next);
      int start = MarkdownLines.indent(text, at, end);
      if (start < end) {
        if (!isIndented(at, start)) {
          break;
        }
        lastCode = next;
      }
      at = next;
    }
    return lastCode;
  }

  /** Length of a YAML block between two {@code ---} lines at the very start. */
  private int frontMatter() {
    int end = nextLine(0);
    if (!isDashes(0, end)) {
      return 0;
    }
    for (int line = 0; line < FRONT_MATTER_LINES && end < text.length(); line++) {
      int next = nextLine(end);
      if (isDashes(end, next)) {
        blocks.add(Kind.VERBATIM, 0, 0, next);
        return next;
      }
      if (MarkdownLines.trimEnd(text, end, next) == end) {
        return 0; // a blank line: this is a rule and a chunk
      }
      end = next;
    }
    return 0;
  }

  private boolean isDashes(int start, int end) {
    return MarkdownLines.trimEnd(text, start, end) - start == 3 && text.startsWith("---", start);
  }

  private int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
