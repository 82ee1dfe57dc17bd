package dev.headroom.internal.mark;

import java.util.List;
import java.util.Optional;

/**
 * What stands where something was left out: {@code [28 of 90 rows left out: rows 13-40 of /orders;
 * status: ok 27, failed 1; retrieve h123456789012345678901234]}. One grammar for all kinds
 * (docs/format.md). Content enters it only as names of a small alphabet, so that it stays legal in
 * a comment, a JSON string or a line.
 *
 * @param count how many of the noun
 * @param total of so many in all; 0 if that is not said
 * @param noun plural
 * @param first number of the first one left out, from 1
 * @param last number of the last one
 * @param group name of the group; empty if it has none
 * @param name name of the one unit left out; empty if it has none
 * @param among must-keep units that went with it, such as {@code 37 distinct errors}
 * @param facets totals, such as {@code status: ok 27, failed 1}
 * @param handle id under which the original is stored; absent in later gaps
 */
public record Marker(
    int count,
    int total,
    String noun,
    int first,
    int last,
    String group,
    String name,
    List<String> among,
    List<String> facets,
    Optional<String> handle) {

  /** Longest name that content may put into a marker, in chars. */
  public static final int MAX_NAME = 64;

  private static final String WORD_SIGNS = "_.$/-: ,";

  /** Copies. */
  public Marker {
    among = List.copyOf(among);
    facets = List.copyOf(facets);
  }

  /** The marker's text, with its brackets. */
  public String text() {
    StringBuilder out = new StringBuilder(80);
    out.append('[').append(count);
    out.append(total > 0 ? " of " + total : "").append(' ');
    out.append(count == 1 && total == 0 ? singular(noun) : noun);
    out.append(" left out: ").append(noun).append(' ');
    return rest(out);
  }

  /** The same for later gaps: the numbers say the count, {@code [lines left out: 13-40]}. */
  public String briefText() {
    return rest(new StringBuilder(80).append('[').append(noun).append(" left out: "));
  }

  private String rest(StringBuilder out) {
    out.append(first);
    if (last != first) {
      out.append('-').append(last);
    }
    if (!group.isEmpty()) {
      out.append(" of ").append(clean(group));
    }
    if (!name.isEmpty()) {
      out.append(", ").append(clean(name));
    }
    for (int i = 0; i < among.size(); i++) {
      out.append(i == 0 ? ", among them " : " and ").append(among.get(i));
    }
    facets.forEach(facet -> out.append("; ").append(facet));
    handle.ifPresent(id -> out.append(retrieve(id)));
    return out.append(']').toString();
  }

  /** The line on top of a text that is not the content itself. */
  public static String lead(String notice, String id) {
    return "[" + cleanWords(notice) + retrieve(id) + "]";
  }

  /** The marker of a paragraph of which only some words are shown. */
  public static String words(int shown, int total, String noun, Optional<String> id) {
    return "["
        + shown
        + " of "
        + total
        + " "
        + noun
        + " shown, gaps not marked"
        + id.map(Marker::retrieve).orElse("")
        + "]";
  }

  /** The first line of retrieved text. */
  public static String retrieved(String id, String what) {
    return "[retrieved from " + id + ": " + clean(what, what.length(), WORD_SIGNS + ";") + "]";
  }

  /** A name out of content, reduced to the alphabet of markers; at most {@value #MAX_NAME}. */
  public static String clean(String name) {
    return clean(name, Math.min(name.length(), MAX_NAME), "_.$/-:");
  }

  /** The same of any length, where words may stand: blanks and commas stay. */
  public static String cleanWords(String words) {
    return clean(words, words.length(), WORD_SIGNS);
  }

  private static String clean(String text, int length, String signs) {
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean ok =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || signs.indexOf(c) >= 0;
      out.append(ok ? c : '_');
    }
    return out.toString();
  }

  /** {@code rows} to {@code row}. */
  public static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.endsWith("ches") || noun.endsWith("shes") || noun.endsWith("sses")) {
      return noun.substring(0, noun.length() - 2);
    }
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String retrieve(String id) {
    return "; retrieve " + id;
  }
}
