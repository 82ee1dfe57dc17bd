package dev.headroom.code;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found in one source file: the parts that may be left out, in any order. A parser says
 * what each part is and where it lies; its weight, the nesting and the units follow from that.
 * Parts that cross each other, or split a surrogate pair, are dropped, so that a parser's slip
 * costs savings and never correctness. Not thread-safe.
 */
public final class Outline {
  /** What a part is. */
  public enum Kind {
    /** A comment at the head of the file: most often the licence. */
    HEADER,
    /** A comment between members. */
    COMMENT,
    /** A comment inside a body. */
    REMARK,
    /** The documentation of a member or type. */
    DOC,
    /** What follows the first sentence of a documentation, up to its end. */
    DOC_REST,
    /** The block of imports. */
    IMPORTS,
    /** A whole member or type: documentation, signature and body. */
    MEMBER,
    /** A constant of an enumeration, or an entry like it. */
    CONSTANT,
    /** What a function does, without its braces. */
    BODY,
    /** A statement of a long body. */
    STATEMENT,
    /** Values of a table or an initialiser, without its braces. */
    DATA,
    /** Many fields of a structure or names of an enumeration, without the braces; definitions. */
    FIELDS
  }

  /** Who may use a member. */
  public enum Visibility {
    /** Everybody, or subclasses. */
    PUBLIC,
    /** The same package, module or crate. */
    INTERNAL,
    /** The same file or class. */
    PRIVATE
  }

  /** A part. {@code name} is empty if it has none. */
  record Part(Kind kind, Visibility visibility, int start, int end, String name) {}

  /** A shorter gap would hardly be longer than its marker; chars. */
  private static final int WORTH_A_MARKER = 60;

  private static final Comparator<Part> OUTER_FIRST =
      Comparator.comparingInt(Part::start).thenComparing(Part::end, Comparator.reverseOrder());

  private final String text;
  private final Language language;
  private final List<Part> parts = new ArrayList<>();

  /** Of a text in a language, with no parts yet. */
  public Outline(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /**
   * Adds a part; ignored if it is empty, or too short to be worth a marker and no member, since
   * only members side by side make one gap.
   *
   * @param start index of its first char
   * @param end index after its last
   * @param name such as {@code Foo.bar}; empty if it has none
   */
  public void add(Kind kind, Visibility visibility, int start, int end, String name) {
    boolean joins = kind == Kind.MEMBER || kind == Kind.CONSTANT || kind == Kind.STATEMENT;
    int least = joins ? 1 : WORTH_A_MARKER;
    if (start >= 0 && end - start >= least && end <= text.length()) {
      parts.add(new Part(kind, visibility, start, end, name));
    }
  }

  /** The comments of the text, to be added; for languages with braces. */
  public CommentParts comments() {
    return new CommentParts(this);
  }

  /**
   * Adds a docstring, and what follows its first sentence, as parts.
   *
   * @param start index of the string's first char, its prefix included
   * @param end index after its closing quotes
   * @param whole whether all of it may be left out, a statement standing in its place
   * @return whether it is a string of its own
   */
  public boolean addDocstring(int start, int end, Visibility visibility, boolean whole) {
    return Docstrings.add(this, start, end, visibility, whole);
  }

  /**
   * The text with its parts as units. A result with gaps is handed out only if the test holds for
   * it: that it parses again.
   */
  public View view(Predicate<String> parses) {
    return View.same(text, units())
        .with(finished -> parses.test(finished.text()) ? new int[0] : new int[] {-1});
  }

  /** The parts of a text by the best parser there is here; empty if none understands it. */
  static Optional<Outline> of(String text, Language language) {
    Optional<Outline> parsed =
        language == Language.JAVA
            ? JavaSyntax.parse(text).map(tree -> JavaOutliner.outline(text, tree))
            : Optional.empty();
    return parsed.isPresent() ? parsed : CodeCompressor.outline(text, language);
  }

  /** What was added so far. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The text. */
  String text() {
    return text;
  }

  /** The language of the text. */
  Language language() {
    return language;
  }

  /** The parts as units of one group. */
  Units units() {
    parts.sort(OUTER_FIRST);
    Units.Builder units = Units.of(text);
    int lines = units.group(lines(language.frame()));
    Deque<Integer> around = new ArrayDeque<>();
    List<Part> added = new ArrayList<>();
    int top = 0;
    int[] lastEnd = new int[parts.size()];
    for (Part part : parts) {
      while (!around.isEmpty() && added.get(around.peek()).end() <= part.start()) {
        around.pop();
      }
      int parent = around.isEmpty() ? -1 : around.peek();
      int elder = parent < 0 ? top : lastEnd[parent];
      if (part.start() < elder || splits(part) || (parent >= 0 && !fits(part, added.get(parent)))) {
        continue;
      }
      int unit = units.add(lines, parent, part.start(), part.end(), CodeWeights.of(text, part));
      if (!part.name().isEmpty()) {
        units.name(unit, part.name());
      }
      if (parent < 0) {
        top = part.end();
      } else {
        lastEnd[parent] = part.end();
      }
      lastEnd[unit] = part.start();
      added.add(part);
      around.push(unit);
    }
    return units.build();
  }

  /** The group of the units of a language. */
  static Units.Group lines(Units.Frame frame) {
    return Units.Group.lines().framed(frame.before(), frame.after());
  }

  private static boolean fits(Part part, Part parent) {
    boolean same = part.start() == parent.start() && part.end() == parent.end();
    return part.end() <= parent.end() && !same;
  }

  private boolean splits(Part part) {
    return splitsPair(part.start()) || splitsPair(part.end());
  }

  private boolean splitsPair(int index) {
    return index > 0
        && index < text.length()
        && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
