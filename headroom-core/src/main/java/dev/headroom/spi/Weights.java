package dev.headroom.spi;

/**
 * The one scale on which every kind of content weighs its units. Below {@link #MUST} a weight says
 * how gladly a unit is kept; from there on it is a rank among the units that must be kept: under a
 * budget too small for all of them the lowest rank goes first, and the marker and the decision say
 * so.
 */
public final class Weights {
  /** Progress bars, blank lines, repeated chatter. */
  public static final byte NOISE = 0;

  /** Repeats of something shown, passing tests. */
  public static final byte LOW = 25;

  /** An ordinary unit. */
  public static final byte NORMAL = 50;

  /** Warnings, context of errors, headings. */
  public static final byte HIGH = 75;

  /** Lower end of what must be kept: the lead and tail of a group. */
  public static final byte MUST = 100;

  /** Rare values and numeric outliers. */
  public static final byte MUST_RARE = 105;

  /** The frames of a stack trace. */
  public static final byte MUST_TRACE = 110;

  /** One instance of each distinct error. */
  public static final byte MUST_ERROR = 115;

  /** Exit status, failing tests, summaries. */
  public static final byte MUST_STATUS = 120;

  /** May never be left out. The engine gives it to units that hold marker-shaped text. */
  public static final byte REQUIRED = 127;

  private Weights() {}
}
