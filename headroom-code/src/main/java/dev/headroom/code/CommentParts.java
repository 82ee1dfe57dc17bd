package dev.headroom.code;

import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.Arrays;

/**
 * The comments of a file with comments between slashes and stars: which belong to a member, which
 * stand in a body. Added in text order, then asked in any order; {@link #finish} turns them into
 * parts. Not thread-safe.
 */
public final class CommentParts {
  private enum Use {
    FREE,
    DOCUMENTS_PUBLIC,
    DOCUMENTS_INTERNAL,
    DOCUMENTS_PRIVATE,
    IN_BODY
  }

  private final String text;
  private final Language language;
  private final Outline outline;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private Use[] uses = new Use[32];
  private int size;

  CommentParts(Outline outline) {
    this.text = outline.text();
    this.language = outline.language();
    this.outline = outline;
  }

  /** Adds a comment; its line end is not part of it. A line comment joins the one right above. */
  public void add(int start, int stop) {
    int end = Chars.trimEnd(text, start, Math.min(stop, text.length()));
    if (size > 0 && start < ends[size - 1]) {
      return;
    }
    if (size > 0 && joins(start)) {
      ends[size - 1] = end;
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      uses = Arrays.copyOf(uses, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    uses[size++] = Use.FREE;
  }

  private boolean joins(int start) {
    int before = starts[size - 1];
    return text.startsWith("//", start)
        && text.startsWith("//", before)
        && Chars.cleanStart(text, start) == Chars.cleanEnd(text, ends[size - 1])
        && isFirstOnLine(before);
  }

  private boolean isFirstOnLine(int index) {
    int clean = Chars.cleanStart(text, index);
    return clean < index || clean == 0 || Chars.isBreak(text.charAt(clean - 1));
  }

  /** Start of the first comment in {@code [from, to)}; {@code to} if there is none. */
  int firstBetween(int from, int to) {
    int first = firstFrom(from);
    return first < size ? Math.min(starts[first], to) : to;
  }

  /** End of the line at the index if only blanks and a comment stand there, else the index. */
  int trailing(int index) {
    int i = Chars.skipBlanks(text, index);
    int comment = firstFrom(i);
    if (comment < size && starts[comment] == i) {
      i = ends[comment];
    }
    int clean = Chars.cleanEnd(text, i);
    return clean > i || clean == text.length() ? clean : index;
  }

  /** Start of the comment that ends on the line above an index; -1 if there is none. */
  int endingBefore(int index) {
    int last = firstFrom(index) - 1;
    boolean above =
        last >= 0 && isFirstOnLine(starts[last]) && Chars.cleanEnd(text, ends[last]) == index;
    return above ? starts[last] : -1;
  }

  /** First char of the file that is neither blank nor in a comment. */
  public int firstCode() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = skip(i);
      if (next == i + 1 && !Chars.isBlank(c) && !Chars.isBreak(c) && c != '\ufeff') {
        return i;
      }
      i = next;
    }
    return i;
  }

  /** After the comment at the index, or after the char there. */
  int skip(int index) {
    int comment = firstFrom(index);
    return comment < size && starts[comment] == index ? ends[comment] : index + 1;
  }

  /**
   * Adds a member as a part: with the comments before it, which document it, and with the rest of
   * its last line and the blank lines below where nothing else stands there.
   *
   * @param from where what stands before the member ends; the comments since then are its own
   * @param start index of its first char, annotations and modifiers included
   * @param end index after its last
   * @param name such as {@code Foo.bar}; empty if it has none
   * @return where the member ends, to be the next one's {@code from}
   */
  public int member(int from, int start, int end, Visibility visibility, String name) {
    document(from, start, visibility);
    return whole(Kind.MEMBER, from, start, end, visibility, name);
  }

  /** Adds a statement of a long body, with the comments before it; otherwise like a member. */
  public int statement(int from, int start, int end, Visibility visibility) {
    return whole(Kind.STATEMENT, from, start, end, visibility, "");
  }

  private int whole(Kind kind, int from, int start, int end, Visibility visibility, String name) {
    int first = Chars.cleanStart(text, firstBetween(from, start));
    int last = trailing(end);
    outline.add(kind, visibility, first, Chars.skipBlankLines(text, last), name);
    return Math.max(end, last);
  }

  /** The last comment between the places documents a member of this visibility. */
  public void document(int from, int to, Visibility visibility) {
    int last = firstFrom(to) - 1;
    if (last >= 0 && starts[last] >= from && isDocumentation(last)) {
      uses[last] =
          switch (visibility) {
            case PUBLIC -> Use.DOCUMENTS_PUBLIC;
            case INTERNAL -> Use.DOCUMENTS_INTERNAL;
            case PRIVATE -> Use.DOCUMENTS_PRIVATE;
          };
    }
    int first = firstFrom(from);
    if (last > first) { // several comments before a member: one gap if all are left out
      outline.add(Kind.COMMENT, visibility, starts[first], ends[last], "");
    }
  }

  private boolean isDocumentation(int comment) {
    if (language != Language.JAVA) {
      return true;
    }
    return text.startsWith("/**", starts[comment]) || text.startsWith("///", starts[comment]);
  }

  /** The comments between the places stand in a body. */
  public void inside(int from, int to) {
    for (int i = firstFrom(from); i < size && starts[i] < to; i++) {
      uses[i] = Use.IN_BODY;
    }
  }

  /**
   * Adds the comments as parts.
   *
   * @param head index of the first code; what stands before is the head of the file
   */
  public void finish(int head) {
    for (int i = 0; i < size; i++) {
      part(i, head);
    }
  }

  private void part(int i, int head) {
    switch (uses[i]) {
      case FREE -> {
        boolean atHead = starts[i] < head;
        Kind kind = atHead ? Kind.HEADER : Kind.COMMENT;
        outline.add(kind, Visibility.PUBLIC, starts[i], ends[i], "");
      }
      case IN_BODY -> {
        if (!Comments.isTask(text, starts[i], ends[i])) {
          outline.add(Kind.REMARK, Visibility.PUBLIC, starts[i], ends[i], "");
        }
      }
      case DOCUMENTS_PUBLIC -> documentation(i, Visibility.PUBLIC);
      case DOCUMENTS_INTERNAL -> documentation(i, Visibility.INTERNAL);
      case DOCUMENTS_PRIVATE -> documentation(i, Visibility.PRIVATE);
    }
  }

  private void documentation(int i, Visibility visibility) {
    outline.add(Kind.DOC, visibility, starts[i], ends[i], "");
    if (text.startsWith("/*", starts[i]) && ends[i] - starts[i] > 5) {
      int sentence = Comments.firstSentence(text, starts[i] + 2, ends[i] - 2);
      if (sentence < ends[i] - 2) {
        // Where comments nest, the marker is one inside this one and does not end it.
        int end = language.nestsComments() ? ends[i] - 2 : ends[i];
        outline.add(Kind.DOC_REST, visibility, beforeStars(sentence), end, "");
      }
    } else if (text.startsWith("//", starts[i])) {
      int sentence = Comments.firstSentence(text, starts[i] + 2, ends[i]);
      int next = Chars.skipSpace(text, Chars.lineEnd(text, sentence), ends[i]);
      outline.add(Kind.DOC_REST, visibility, next, ends[i], "");
    }
  }

  /** Before the stars at the index, which would end the comment with the slash of a marker. */
  private int beforeStars(int index) {
    int i = index;
    while (text.charAt(i - 1) == '*') {
      i--;
    }
    return i;
  }

  private int firstFrom(int index) {
    int found = Arrays.binarySearch(starts, 0, size, index);
    return found >= 0 ? found : -found - 1;
  }
}
