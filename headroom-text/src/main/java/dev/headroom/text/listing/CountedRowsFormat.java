package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.Set;

/**
 * Reader of a form whose first line is a count and words that are always the same, and whose rows
 * are read one after the other.
 */
abstract class CountedRowsFormat implements Format {
  private final String id;
  private final Set<String> words;

  /**
   * Of the form with this id.
   *
   * @param words what may stand behind the count, with the blank before it
   */
  CountedRowsFormat(String id, String... words) {
    this.id = id;
    this.words = Set.of(words);
  }

  /** Writes what the rows of one text show; each is given once, in order. */
  abstract FormText.RowReader rowsTo(Appendable out);

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final boolean reads(String firstLine) {
    return words.contains(FormText.afterCount(firstLine));
  }

  @Override
  public final void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not " + id);
    }
    FormText.readRows(text, rowsTo(out));
    FormText.endAs(text, out);
  }
}
