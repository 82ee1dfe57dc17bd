package dev.headroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What to retrieve of an original. Numbers start at 1, mean the original, and both ends are
 * included. Has one text form, which markers use and {@link #parse} reads: {@code rows 13-40 of
 * /orders}, {@code lines 100-180}, {@code chars 650-787}, {@code member Foo.bar}, {@code
 * /orders/3/id}, {@code matching time-out}, {@code matching time-out from chars 3402}, {@code all}.
 * {@link #parseAll} reads several: {@code rows 3-5, 9 of /orders; lines 100-180}.
 *
 * @param kind how to find it
 * @param noun of what, for {@link Kind#RANGE}; else empty
 * @param first number, for {@link Kind#RANGE}; char of the original from which on, for {@link
 *     Kind#MATCHING}; else 0
 * @param last number; else 0
 * @param group only of this group; empty for any
 * @param text name, pointer or words; else empty
 */
public record Selection(Kind kind, String noun, int first, int last, String group, String text) {
  /** How a selection finds its part. */
  public enum Kind {
    /** Numbers of a noun. */
    RANGE,
    /** A name that a unit carries. */
    MEMBER,
    /** A JSON pointer. */
    POINTER,
    /** Units that hold a text, or at least its words. */
    MATCHING,
    /** Everything. */
    ALL
  }

  private static final String OF = " of ";

  /** As later markers have it between noun and numbers. */
  private static final String LEFT_OUT = " left out: ";

  private static final String MATCHING = "matching ";
  private static final String MEMBER = "member ";
  private static final String FROM = " from chars ";

  /** Most selections that {@link #parseAll} takes. */
  private static final int MAX_SELECTIONS = 32;

  /** Checks numbers and nulls. */
  public Selection {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(noun, "noun");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(text, "text");
    if (kind == Kind.RANGE && (first < 1 || last < first || noun.isEmpty())) {
      throw new IllegalArgumentException(noun + " " + first + "-" + last + " is no range from 1");
    }
    if (kind != Kind.RANGE && kind != Kind.ALL && text.isBlank()) {
      throw new IllegalArgumentException(kind + " needs a text");
    }
  }

  /** Units of any noun by number. */
  public static Selection range(String noun, int first, int last) {
    return new Selection(Kind.RANGE, noun, first, last, "", "");
  }

  /** Rows by number. */
  public static Selection rows(int first, int last) {
    return range("rows", first, last);
  }

  /** Whole lines by number. */
  public static Selection lines(int first, int last) {
    return range("lines", first, last);
  }

  /** Chars by number. */
  public static Selection chars(int first, int last) {
    return range("chars", first, last);
  }

  /** A named part, such as {@code Foo.bar}. */
  public static Selection member(String name) {
    return new Selection(Kind.MEMBER, "", 0, 0, "", name);
  }

  /** A part by JSON pointer, such as {@code /orders/3}; indexes in it start at 0 (RFC 6901). */
  public static Selection pointer(String pointer) {
    return new Selection(Kind.POINTER, "", 0, 0, "", pointer);
  }

  /** Units that hold this text in any case; where none does, those that share most of its words. */
  public static Selection matching(String text) {
    return new Selection(Kind.MATCHING, "", 0, 0, "", text);
  }

  /** The whole original. */
  public static Selection all() {
    return new Selection(Kind.ALL, "", 0, 0, "", "");
  }

  /** The same, only of this group, such as {@code /orders}. */
  public Selection of(String group) {
    return new Selection(kind, noun, first, last, group, text);
  }

  /** The same, only of what begins at this char of the original or later; 1 for all of it. */
  public Selection fromChar(int first) {
    return new Selection(kind, noun, first, last, group, text);
  }

  /**
   * Reads one or several, with {@code ;} between them; a range may list several numbers with commas
   * between them. Words to match may hold a semicolon, so they come last.
   *
   * @throws IllegalArgumentException if one is none, or they are more than {@value
   *     #MAX_SELECTIONS}; the message says what is
   */
  public static List<Selection> parseAll(String selections) {
    List<Selection> all = new ArrayList<>();
    int at = 0;
    while (at <= selections.length()) {
      String rest = selections.substring(at).strip();
      int end = selections.indexOf(';', at);
      if (end < 0 || rest.startsWith(MATCHING)) {
        end = selections.length();
      }
      String form = selections.substring(at, end).strip();
      if (!form.isEmpty() || all.isEmpty()) {
        all.addAll(parseList(form));
      }
      at = end + 1;
    }
    if (all.size() > MAX_SELECTIONS) {
      throw new IllegalArgumentException(
          all.size() + " selections, more than " + MAX_SELECTIONS + " at once");
    }
    return all;
  }

  /** One selection, or a range with several numbers. */
  private static List<Selection> parseList(String form) {
    boolean words = form.startsWith("/") || form.startsWith(MEMBER) || form.startsWith(MATCHING);
    int blank = form.indexOf(' ');
    int of = form.indexOf(OF);
    String numbers = of < 0 ? form : form.substring(0, of);
    if (words || blank < 0 || numbers.indexOf(',') < 0) {
      return List.of(parse(form));
    }
    String noun = form.substring(0, blank + 1);
    String group = of < 0 ? "" : form.substring(of);
    List<Selection> all = new ArrayList<>();
    for (String range : numbers.substring(blank).split(",", -1)) {
      all.add(parse(noun + range.strip() + group));
    }
    return all;
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is none; the message says what is
   */
  public static Selection parse(String selection) {
    String form = selection.strip();
    if (form.equals("all")) {
      return all();
    }
    if (form.startsWith("/")) {
      return pointer(form);
    }
    if (form.startsWith(MEMBER)) {
      return member(form.substring(MEMBER.length()).strip());
    }
    if (form.startsWith(MATCHING)) {
      return parseMatching(form.substring(MATCHING.length()).strip());
    }
    int of = form.indexOf(OF);
    String group = of < 0 ? "" : form.substring(of + OF.length()).strip();
    String range = (of < 0 ? form : form.substring(0, of)).strip().replace(LEFT_OUT, " ");
    int blank = range.indexOf(' ');
    int dash = range.indexOf('-', Math.max(0, blank));
    if (blank > 0) {
      String noun = range.substring(0, blank);
      int first = number(range, blank + 1, dash < 0 ? range.length() : dash);
      int last = dash < 0 ? first : number(range, dash + 1, range.length());
      if (first >= 1 && last >= first) {
        return range(noun.endsWith("s") ? noun : noun + "s", first, last).of(group);
      }
    }
    throw new IllegalArgumentException(
        "not a selection; write for instance: rows 13-40 of /orders, lines 100-180, chars 650-787,"
            + " member Foo.bar, /orders/3, matching some words, all; several with ; between");
  }

  private static Selection parseMatching(String words) {
    int from = words.lastIndexOf(FROM);
    int first = from < 0 ? -1 : number(words, from + FROM.length(), words.length());
    return first < 1 ? matching(words) : matching(words.substring(0, from)).fromChar(first);
  }

  /** The text form. */
  @Override
  public String toString() {
    String of = group.isEmpty() ? "" : OF + group;
    return switch (kind) {
      case RANGE -> noun + " " + first + (last == first ? "" : "-" + last) + of;
      case MEMBER -> MEMBER + text;
      case POINTER -> text;
      case MATCHING -> MATCHING + text + of + (first > 1 ? FROM + first : "");
      case ALL -> "all";
    };
  }

  private static int number(String text, int from, int to) {
    String digits = text.substring(Math.min(from, to), to).strip();
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
