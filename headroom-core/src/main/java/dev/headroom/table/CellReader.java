package dev.headroom.table;

import java.io.IOException;

/**
 * Reads cells of a row, one after the other. Written without the writer's code, as every reader of
 * a format must be. Not thread-safe.
 */
public final class CellReader {
  /** How a cell stands in the text. */
  public enum Shape {
    /** {@code -}. */
    DASH,
    /** Bare text or a bare number. */
    BARE,
    /** Text between quotes; the bounds are those of what lies between. */
    QUOTED,
    /** A list or object in brackets; the bounds include them. */
    BRACKETED
  }

  private final String text;
  private int position;
  private int start;
  private int end;

  /**
   * A reader at the start of the text.
   *
   * @param text with rows
   */
  public CellReader(String text) {
    this.text = text;
  }

  /** Moves to a char index. */
  public void moveTo(int index) {
    position = index;
  }

  /** Where the next cell begins, or what follows the last one. */
  public int position() {
    return position;
  }

  /** Start of the cell read last, without its quotes. */
  public int start() {
    return start;
  }

  /** End of the cell read last, without its quotes. */
  public int end() {
    return end;
  }

  /**
   * Reads a cell; the position is then at its separator.
   *
   * @param follow its separator, or {@code '\n'} for the last one of a row
   * @throws IOException if quotes or brackets are not closed
   */
  public Shape next(char follow) throws IOException {
    char c = position < text.length() ? text.charAt(position) : '\n';
    if (c == '"') {
      start = position + 1;
      position = closingQuote(position) + 1;
      end = position - 1;
      return Shape.QUOTED;
    }
    start = position;
    if (c == '[' || c == '{') {
      position = closingBracket(position) + 1;
      end = position;
      return Shape.BRACKETED;
    }
    while (position < text.length()
        && text.charAt(position) != follow
        && text.charAt(position) != '\n') {
      position++;
    }
    end = position;
    return end - start == 1 && c == '-' ? Shape.DASH : Shape.BARE;
  }

  /**
   * Steps over a separator or the end of a row; the end of the text also ends a row.
   *
   * @throws IOException if something else stands here
   */
  public void skip(char follow) throws IOException {
    if (follow == '\n' && position == text.length()) {
      return;
    }
    if (position >= text.length() || text.charAt(position) != follow) {
      throw new IOException("row broken at char " + position);
    }
    position++;
  }

  private int closingQuote(int open) throws IOException {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    throw new IOException("quote not closed at char " + open);
  }

  private int closingBracket(int open) throws IOException {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = closingQuote(i);
      } else if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return i;
      }
    }
    throw new IOException("bracket not closed at char " + open);
  }
}
