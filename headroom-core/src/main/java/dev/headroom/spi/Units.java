package dev.headroom.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a view's text that may be left out, in text order, outer before inner, kept in arrays
 * since they come by the million: 15 bytes a unit, 23 where the text was folded. Immutable.
 *
 * <p>Siblings never overlap; a child lies inside its parent. Adjoining hidden siblings of one group
 * become one gap, so a unit includes what ends it (its line end, the blank after a sentence).
 */
public final class Units {
  /** What numbers in a marker and in a retrieval mean. */
  public enum Numbering {
    /** n-th unit of its group, from 1. */
    ORDINAL,
    /** Whole lines of the original, from 1. */
    LINES,
    /** Chars of the original, from 1. */
    CHARS
  }

  /** How gaps are marked. */
  public enum Marking {
    /** A marker at the place of each gap. */
    EACH,
    /** One marker at the start of the parent; gaps inside are closed. For word selections only. */
    ONCE_PER_PARENT
  }

  /**
   * Text that makes a marker legal where it stands, such as {@code "/* "} and {@code " *}{@code /"}
   * in code.
   *
   * @param before written before the marker
   * @param after written after it
   */
  public record Frame(String before, String after) {
    /** The bare marker. */
    public static final Frame NONE = new Frame("", "");

    /** Checks that nothing is null. */
    public Frame {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /**
   * Units that are counted and numbered together.
   *
   * @param name such as {@code /orders}; empty if the content has one group of this noun
   * @param noun plural of what is counted: {@code rows}, {@code lines}, {@code sentences}
   * @param numbering what its numbers mean
   * @param marking how its gaps are marked
   * @param frame around each marker
   * @param lead units always shown at the start of the group
   * @param tail units always shown at its end
   */
  public record Group(
      String name,
      String noun,
      Numbering numbering,
      Marking marking,
      Frame frame,
      int lead,
      int tail) {

    /** Checks the noun and the counts. */
    public Group {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(numbering, "numbering");
      Objects.requireNonNull(marking, "marking");
      Objects.requireNonNull(frame, "frame");
      if (!isNoun(noun)) {
        throw new IllegalArgumentException("noun=" + noun + " is not [a-z]{1,20}");
      }
      if (lead < 0 || tail < 0) {
        throw new IllegalArgumentException("lead=" + lead + ", tail=" + tail);
      }
    }

    /** Ordinal numbers, a marker for each gap, nothing always shown. */
    public static Group of(String name, String noun) {
      return new Group(name, noun, Numbering.ORDINAL, Marking.EACH, Frame.NONE, 0, 0);
    }

    /** Lines of the original. */
    public static Group lines() {
      return of("", "lines").numbered(Numbering.LINES);
    }

    /** This group with other numbers. */
    public Group numbered(Numbering other) {
      return new Group(name, noun, other, marking, frame, lead, tail);
    }

    /** This group with another marking. */
    public Group marked(Marking other) {
      return new Group(name, noun, numbering, other, frame, lead, tail);
    }

    /** This group with markers between these texts. */
    public Group framed(String before, String after) {
      return new Group(name, noun, numbering, marking, new Frame(before, after), lead, tail);
    }

    /** This group with its first and last units always shown. */
    public Group edges(int first, int last) {
      return new Group(name, noun, numbering, marking, frame, first, last);
    }

    /** This group under another name. */
    public Group named(String other) {
      return new Group(other, noun, numbering, marking, frame, lead, tail);
    }

    private static boolean isNoun(String noun) {
      return !noun.isEmpty()
          && noun.length() <= 20
          && noun.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
  }

  private static final Units NONE = new Builder("").build();

  private final List<Group> groups;
  private final int[] starts;
  private final int[] ends;
  private final int[] parents;
  private final short[] groupOf;
  private final byte[] weights;
  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final Map<Integer, String> names;

  private Units(Builder b) {
    UnitColumns units = b.units;
    int size = units.size;
    this.groups = List.copyOf(b.groups);
    this.starts = Arrays.copyOf(units.starts, size);
    this.ends = Arrays.copyOf(units.ends, size);
    this.parents = Arrays.copyOf(units.parents, size);
    this.groupOf = Arrays.copyOf(units.groupOf, size);
    this.weights = Arrays.copyOf(units.weights, size);
    this.sourceStarts = b.sourced ? Arrays.copyOf(units.sourceStarts, size) : starts;
    this.sourceEnds = b.sourced ? Arrays.copyOf(units.sourceEnds, size) : ends;
    this.names = Map.copyOf(b.names);
  }

  /** No units: nothing may be left out. */
  public static Units none() {
    return NONE;
  }

  /**
   * Builder for the units of a text.
   *
   * @param text of the view; it is not kept
   */
  public static Builder of(String text) {
    return new Builder(text);
  }

  /**
   * These units as those of a longer text that holds this one, made of another original.
   *
   * @param whole the longer text
   * @param start where this text begins in it
   * @param source gives for an index of this text's original where it lies in the other
   */
  public Units within(String whole, int start, IntUnaryOperator source) {
    Builder moved = new Builder(whole);
    groups.forEach(moved::group);
    for (int u = 0; u < starts.length; u++) {
      int unit =
          moved.add(
              groupOf[u],
              parents[u],
              starts[u] + start,
              ends[u] + start,
              weights[u],
              source.applyAsInt(sourceStarts[u]),
              source.applyAsInt(sourceEnds[u]));
      if (names.containsKey(u)) {
        moved.name(unit, name(u));
      }
    }
    return moved.build();
  }

  /** Number of units. */
  public int size() {
    return starts.length;
  }

  /** The groups, by number. */
  public List<Group> groups() {
    return groups;
  }

  /** Index of the unit's first char in the view's text. */
  public int start(int unit) {
    return starts[unit];
  }

  /** Index after the unit's last char. */
  public int end(int unit) {
    return ends[unit];
  }

  /** The unit around it, or -1. */
  public int parent(int unit) {
    return parents[unit];
  }

  /** Number of its group. */
  public int group(int unit) {
    return groupOf[unit];
  }

  /** Its weight, on the scale of {@link Weights}. */
  public byte weight(int unit) {
    return weights[unit];
  }

  /** Where it lies in the original. */
  public Span source(int unit) {
    return new Span(sourceStarts[unit], sourceEnds[unit]);
  }

  /** Start of {@link #source}, without an object. */
  public int sourceStart(int unit) {
    return sourceStarts[unit];
  }

  /** End of {@link #source}, without an object. */
  public int sourceEnd(int unit) {
    return sourceEnds[unit];
  }

  /** Name by which it can be retrieved, such as a member's; empty if it has none. */
  public String name(int unit) {
    return names.getOrDefault(unit, "");
  }

  /** Whether units carry source spans of their own, as those of a folded text must. */
  public boolean sourced() {
    return sourceStarts != starts;
  }

  /**
   * Collects units and refuses, at once, what could not be cut safely: units out of order, outside
   * their parent, overlapping a sibling, or ending inside a surrogate pair. Not thread-safe.
   */
  public static final class Builder {
    private static final int MAX_GROUPS = Short.MAX_VALUE;

    private final String text;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Integer> groupKeys = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final UnitColumns units = new UnitColumns();
    private boolean sourced;

    private Builder(String text) {
      this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Declares a group.
     *
     * @return its number
     * @throws IllegalArgumentException if a group of this name and noun exists
     */
    public int group(Group group) {
      Integer earlier = groupKeys.putIfAbsent(group.noun() + ' ' + group.name(), groups.size());
      if (earlier != null || groups.size() == MAX_GROUPS) {
        throw new IllegalArgumentException(
            earlier != null ? "second group " + group : "more than " + MAX_GROUPS + " groups");
      }
      groups.add(group);
      return groups.size() - 1;
    }

    /**
     * Adds a unit of a view that shows the content itself; its source is its place in the text.
     *
     * @param parent number of the unit around it, or -1
     * @return its number
     * @throws IllegalArgumentException if it could not be cut safely
     */
    public int add(int group, int parent, int start, int end, byte weight) {
      if (sourced) {
        throw new IllegalArgumentException("unit " + size() + " has no source, others have");
      }
      return append(group, parent, start, end, weight);
    }

    /** Adds a unit of a folded or derived text, with its place in the original. */
    public int add(
        int group, int parent, int start, int end, byte weight, int sourceStart, int sourceEnd) {
      if (!sourced && size() > 0) {
        throw new IllegalArgumentException("unit " + size() + " has a source, others do not");
      }
      if (sourceStart < 0 || sourceEnd < sourceStart) {
        throw new IllegalArgumentException(
            "unit " + size() + ": source " + sourceStart + " to " + sourceEnd);
      }
      sourced = true;
      int unit = append(group, parent, start, end, weight);
      units.source(unit, sourceStart, sourceEnd);
      return unit;
    }

    /** Gives a unit a name by which it can be retrieved. */
    public Builder name(int unit, String name) {
      Objects.checkIndex(unit, size());
      names.put(unit, Objects.requireNonNull(name, "name"));
      return this;
    }

    /** Number of units so far. */
    public int size() {
      return units.size;
    }

    /** The units. */
    public Units build() {
      return new Units(this);
    }

    private int append(int group, int parent, int start, int end, byte weight) {
      Objects.checkIndex(group, groups.size());
      String fault = fault(parent, start, end, weight);
      if (fault != null) {
        throw new IllegalArgumentException(
            "unit " + size() + " at " + start + " to " + end + ": " + fault);
      }
      return units.add(group, parent, start, end, weight);
    }

    /** Why a unit could not be cut safely; null if it can. */
    private @Nullable String fault(int parent, int start, int end, byte weight) {
      if (parent < -1 || parent >= size()) {
        return "its parent " + parent + " is not an earlier unit";
      } else if (start < 0 || end <= start || end > text.length()) {
        return "it is empty or outside the text of " + text.length() + " chars";
      } else if (parent >= 0 && (start < units.starts[parent] || end > units.ends[parent])) {
        return "it lies outside its parent " + parent;
      } else if (start < units.lastChildEnd(parent)) {
        return "it starts before its elder sibling ends";
      } else if (size() > 0 && start < units.starts[size() - 1]) {
        return "it starts before the unit before it";
      } else if (splitsPair(start) || splitsPair(end)) {
        return "it splits a surrogate pair";
      } else if (weight < 0) {
        return "its weight " + weight + " is negative";
      }
      return null;
    }

    private boolean splitsPair(int index) {
      return index > 0
          && index < text.length()
          && Character.isLowSurrogate(text.charAt(index))
          && Character.isHighSurrogate(text.charAt(index - 1));
    }
  }
}
