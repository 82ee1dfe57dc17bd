package dev.headroom.spi;

import java.util.List;
import java.util.Objects;

/**
 * One way to show a content: a text and the units that may be cut from it. Nothing else can happen
 * to the text.
 *
 * @param text what is shown when nothing is left out
 * @param origin how the text relates to the content
 * @param units what may be left out; {@link Units#none()} if nothing may
 * @param facets values that are totalled over a gap
 * @param check a last look at the finished text
 */
public record View(String text, Origin origin, Units units, Facets facets, Check check) {

  /** Checks that nothing is null. */
  public View {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(facets, "facets");
    Objects.requireNonNull(check, "check");
  }

  /** How a view's text relates to the content. */
  public sealed interface Origin {
    /** The content itself; the engine compares. */
    record Same() implements Origin {}

    /**
     * That format reads the content back from the text; the engine runs it.
     *
     * @param format id of a format of the same compressor
     */
    record Folded(String format) implements Origin {}

    /**
     * No way back, such as the readable text of a web page. The original is stored and the engine
     * writes the notice and a handle on top.
     *
     * @param notice what was done, such as {@code text of a web page, markup left out}; plain ASCII
     *     words without brackets and semicolons
     */
    record Derived(String notice) implements Origin {}

    /**
     * Made by {@link ViewContext#join}; do not construct.
     *
     * @param parts the views, their texts end to end
     * @param slices where each lies in the content
     */
    record Joined(List<View> parts, List<Span> slices) implements Origin {
      /** Copies. */
      public Joined {
        parts = List.copyOf(parts);
        slices = List.copyOf(slices);
      }
    }
  }

  /** Values of units that may be totalled over a gap, such as a status column. */
  public interface Facets {
    /** No facets. */
    Facets NONE =
        new Facets() {
          @Override
          public List<String> names(int group) {
            return List.of();
          }

          @Override
          public String value(int unit, int facet) {
            return "";
          }
        };

    /** Names of the facets of a group, the most telling first; at most a handful. */
    List<String> names(int group);

    /** Value of a unit's facet (an index into its group's names); empty if it has none. */
    String value(int unit, int facet);
  }

  /** Looks at the finished text, markers in, such as by parsing it. */
  @FunctionalInterface
  public interface Check {
    /** Accepts everything. */
    Check NONE = finished -> new int[0];

    /** Units to show after all; none if the text is fine; {@code {-1}} to give up leaving out. */
    int[] failed(Finished finished);
  }

  /**
   * A view's text with its gaps marked, as it would be handed out, and where in it everything
   * stands. Gaps are numbered from 0, in text order. Immutable.
   */
  public interface Finished {
    /** The text, markers in. */
    String text();

    /** Whether a unit, or one around it, is left out. */
    boolean hides(int unit);

    /** Number of gaps. */
    int gaps();

    /** The first of the units that a gap leaves out. */
    int firstUnit(int gap);

    /** The last gap that begins at or before an index of the text; -1 if none does. */
    int lastGap(int index);

    /**
     * Index in the view's text of what stands at an index of this text; of a marker, where the gap
     * begins.
     */
    int inView(int index);

    /**
     * A part of this text as if its part of the view's text were a view of its own, its units
     * numbered from 0.
     *
     * @param slice of the view's text; it cuts no unit but those before {@code firstUnit}
     * @param firstUnit the first unit of the part; those before are not asked for
     */
    Finished part(Span slice, int firstUnit);
  }

  /** The content itself with units to cut. */
  public static View same(String content, Units units) {
    return new View(content, new Origin.Same(), units, Facets.NONE, Check.NONE);
  }

  /** A shorter text which the format reads back. */
  public static View folded(String text, String format, Units units) {
    return new View(text, new Origin.Folded(format), units, Facets.NONE, Check.NONE);
  }

  /** A text without a way back. */
  public static View derived(String text, String notice, Units units) {
    return new View(text, new Origin.Derived(notice), units, Facets.NONE, Check.NONE);
  }

  /** This view with facets. */
  public View with(Facets other) {
    return new View(text, origin, units, other, check);
  }

  /** This view with a check. */
  public View with(Check other) {
    return new View(text, origin, units, facets, other);
  }
}
