package dev.headroom.spi;

import java.io.IOException;

/**
 * Reader of one written form. It gets the text alone, so an inverse cannot cheat by remembering.
 * Stateless, thread-safe, linear, and it shares no code with the writer. A format's meaning never
 * changes: a new form is a new id, and old ones stay registered for ever.
 */
public interface Format {
  /** Versioned id, such as {@code json-table/1}; never re-used. */
  String id();

  /**
   * Whether a text that begins with this line is in this form. Every content is asked about, so the
   * first few chars must tell most of them apart.
   *
   * @param firstLine what {@link #firstLine} gives for the text; never empty
   */
  boolean reads(String firstLine);

  /**
   * The line by which a text's form is known: all before its first line feed. Empty if there is no
   * line feed; such a text is in no form, since what a form shows stands below its first line.
   */
  static String firstLine(String text) {
    return text.substring(0, Math.max(0, text.indexOf('\n')));
  }

  /**
   * Writes the content that the text shows.
   *
   * @throws IOException if the text is not in this form, or from {@code out}
   */
  void decode(String text, Appendable out) throws IOException;

  /**
   * The same for a form that holds texts in other forms, which it reads by asking {@code others}.
   *
   * @param others reads any text that was written in a known form; bounds how deep texts nest
   */
  default void decode(String text, Appendable out, Others others) throws IOException {
    decode(text, out);
  }

  /** Reads texts of all known forms. */
  @FunctionalInterface
  interface Others {
    /** Knows no form: what a form is read with that is asked alone. */
    Others NONE =
        (text, out) -> {
          throw new IOException("a text in a form of its own, and nobody to read it");
        };

    /**
     * Writes the content that the text shows.
     *
     * @throws IOException if the text is in no known form, nested too deep, or from {@code out}
     */
    void decode(String text, Appendable out) throws IOException;
  }

  /**
   * Whether {@link #decode} gives the original's bytes. False where the text keeps the values but
   * not the layout; such a text is only handed out when a store took the original.
   */
  default boolean bytesExact(String text) {
    return true;
  }

  /**
   * What {@link #decode} gives for a text that is not {@link #bytesExact}: the original without
   * what the form does not keep. Computed from the original alone.
   */
  default void canonical(String original, Appendable out) throws IOException {
    out.append(original);
  }
}
