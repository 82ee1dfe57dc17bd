package dev.headroom.internal.tokens;

/**
 * Counts the pieces that the pre-tokenizer of {@code o200k_base} cuts a text into, with one look in
 * a table for each char. A piece by {@link O200kSplitter#next} takes about 15 ns, and logs are made
 * of pieces of two or three chars.
 */
final class QuickPieces {
  /*
   * The pattern of O200kSplitter as an automaton. A state says what the piece in progress is; a
   * step says which state comes next and how many pieces have begun that were not counted before.
   * What is white space before a word is known only at the word: the last blank of a run goes with
   * what follows, so steps out of a run may begin up to three pieces. An apostrophe behind a word
   * waits for one or two letters that may make it a contraction.
   *
   * A piece longer than the longest token counts as several tokens. It fills blocks in which no
   * piece begins; then, and where a letter is neither a capital nor a small one, the answer is left
   * to the splitter.
   */

  /** This does not know; {@link O200kSplitter} does. */
  static final int UNKNOWN = -1;

  private static final int CLASS_BITS = 5;

  /** In a piece longer than any token lies such a block, if each of its chars has three bytes. */
  private static final int BLOCK = Vocabulary.LONGEST_TOKEN_BYTES / 3 / 2 - 1;

  /** And so many, if each of its chars has one. */
  private static final int BLOCKS = 3;

  /** What stands behind these is letters that have no case, and pairs of surrogates. */
  private static final int KNOWN_CHARS = 0x3000;

  // Classes; letters that contractions are made of have their own, the capital one is next to it.
  private static final int LETTER = 0;
  private static final int ENDS = 2; // s t m d: 's
  private static final int RV = 4; // 're 've
  private static final int L = 6; // 'll
  private static final int E = 8;
  private static final int LETTERS = 10;
  private static final int DIGIT = 10;
  private static final int SPACE = 11;
  private static final int TAB = 12; // white space that is neither a space nor a line end
  private static final int NEWLINE = 13;
  private static final int QUOTE = 14;
  private static final int SLASH = 15;
  private static final int MARK = 16;
  private static final int OTHER = 17; // what this does not know
  private static final int CLASSES = 18;

  // States.
  private static final int DONE = 0; // the next byte begins a piece: three digits, a contraction
  private static final int UPPER = 1; // a word, capitals so far
  private static final int LOWER = 2; // a word
  private static final int ONE = 3; // digits
  private static final int TWO = 4;
  private static final int FRONT = 5; // one mark; it may be the front of a word
  private static final int MARKS = 6; // several, or one behind a space
  private static final int CLOSED = 7; // marks and line ends behind them
  private static final int GAP = 8; // one space
  private static final int TABBED = 9; // one other blank
  private static final int GAPS = 10; // a run of blanks, the last one a space
  private static final int TABS = 11; // a run of blanks, the last one another
  private static final int LINE = 12; // a run of blanks that ends with a line end
  private static final int LINE_GAP = 13; // the same four behind a line end, which are another
  private static final int LINE_TABBED = 14; // piece unless a line end follows
  private static final int LINE_GAPS = 15;
  private static final int LINE_TABS = 16;
  private static final int QUOTED = 17; // an apostrophe behind a word
  private static final int QUOTED_RV = 18; // and a letter of a contraction
  private static final int QUOTED_UPPER_RV = 19;
  private static final int QUOTED_L = 20;
  private static final int QUOTED_UPPER_L = 21;
  private static final int LOST = 22; // behind a char that this does not know
  private static final int STATES = 23;

  private static final byte[] CLASS_OF = classes();

  private static final int START = DONE << CLASS_BITS;

  /** The bits of a step that say how many pieces have begun. */
  private static final int BEGUN = 3;

  /** Texts from this length on are counted in four parts at once. */
  private static final int FOUR_FROM = 256;

  /** By state and class: the next state, above the number of pieces that have begun. */
  private static final char[] STEPS = steps();

  private QuickPieces() {}

  /** How many pieces these chars are, or {@link #UNKNOWN}. */
  static int count(char[] text) {
    int quarter = text.length / 4;
    int second = cut(text, quarter, 2 * quarter);
    int third = cut(text, 2 * quarter, 3 * quarter);
    int fourth = cut(text, 3 * quarter, text.length);
    if (text.length < FOUR_FROM || second < 0 || third < 0 || fourth < 0) {
      return count(text, 0, text.length, START, 0);
    }
    int pieces = countFour(text, second, third, fourth);
    return pieces == UNKNOWN ? count(text, 0, text.length, START, 0) : pieces;
  }

  /** The first place between two indexes at which counts add up; -1 if there is none. */
  private static int cut(char[] text, int from, int end) {
    for (int at = Math.max(1, from); at < end; at++) {
      if (SureBoundary.between(text[at - 1], text[at])) {
        return at;
      }
    }
    return -1;
  }

  /*
   * A step has to wait for the one before it. Four parts of the text, step by step in turn, take
   * less than half the time of one after the other. Where one of them may have a piece longer than
   * any token, they are left to the other way.
   */
  private static int countFour(char[] text, int second, int third, int fourth) {
    int length = Math.min(Math.min(second, third - second), fourth - third);
    length = Math.min(length, text.length - fourth) / BLOCK * BLOCK;
    int[] pieces = new int[4];
    int step1 = START;
    int step2 = START;
    int step3 = START;
    int step4 = START;
    for (int from = 0; from < length; from += BLOCK) {
      int begun1 = 0;
      int begun2 = 0;
      int begun3 = 0;
      int begun4 = 0;
      for (int i = from; i < from + BLOCK; i++) {
        step1 = step(step1, text[i]);
        step2 = step(step2, text[second + i]);
        step3 = step(step3, text[third + i]);
        step4 = step(step4, text[fourth + i]);
        begun1 += step1 & BEGUN;
        begun2 += step2 & BEGUN;
        begun3 += step3 & BEGUN;
        begun4 += step4 & BEGUN;
      }
      if (begun1 == 0 || begun2 == 0 || begun3 == 0 || begun4 == 0) {
        return UNKNOWN;
      }
      pieces[0] += begun1;
      pieces[1] += begun2;
      pieces[2] += begun3;
      pieces[3] += begun4;
    }
    pieces[0] = count(text, length, second, step1, pieces[0]);
    pieces[1] = count(text, second + length, third, step2, pieces[1]);
    pieces[2] = count(text, third + length, fourth, step3, pieces[2]);
    pieces[3] = count(text, fourth + length, text.length, step4, pieces[3]);
    int total = 0;
    for (int part : pieces) {
      if (part == UNKNOWN) {
        return UNKNOWN;
      }
      total += part;
    }
    return total;
  }

  /**
   * Goes on with a part of the text.
   *
   * @param before the last step
   * @param begun pieces so far
   */
  private static int count(char[] text, int first, int end, int before, int begun) {
    int pieces = begun;
    int step = before;
    int all = 0;
    int quiet = 0;
    for (int from = first; from < end; from += BLOCK) {
      int stop = Math.min(end, from + BLOCK);
      int known = pieces;
      for (int i = from; i < stop; i++) {
        char c = text[i];
        all |= c;
        step = step(step, c);
        pieces += step & BEGUN;
      }
      quiet = pieces == known && stop - from == BLOCK ? quiet + 1 : 0;
      if (step >>> CLASS_BITS == LOST || quiet == (all < 128 ? BLOCKS : 1)) {
        return UNKNOWN;
      }
    }
    return pieces + atEnd(step >>> CLASS_BITS);
  }

  private static int step(int before, char c) {
    return STEPS[before & -1 << CLASS_BITS | (c < KNOWN_CHARS ? CLASS_OF[c] : OTHER)];
  }

  /** Pieces that have begun and are counted only with what follows. */
  private static int atEnd(int state) {
    return state < LINE_GAP ? 0 : 1;
  }

  private static byte[] classes() {
    byte[] classes = new byte[KNOWN_CHARS];
    for (char c = 0; c < classes.length; c++) {
      classes[c] = (byte) classOf(c, CharKinds.of(c));
    }
    return classes;
  }

  private static int classOf(char c, int kind) {
    if ((kind & CharKinds.WORD) == CharKinds.WORD || c == '\u017f') {
      return OTHER; // a long s may end a contraction
    }
    if ((kind & CharKinds.WORD) != 0) {
      return letter(c | 0x20) + ((kind & CharKinds.UPPER) != 0 ? 1 : 0);
    }
    if ((kind & CharKinds.BLANK) != 0) {
      return (kind & CharKinds.NEWLINE) != 0 ? NEWLINE : c == ' ' ? SPACE : TAB;
    }
    boolean number = (kind & CharKinds.NUMBER) != 0;
    return number ? DIGIT : c == '\'' ? QUOTE : c == '/' ? SLASH : MARK;
  }

  private static int letter(int lower) {
    if ("stmd".indexOf(lower) >= 0) {
      return ENDS;
    }
    return "rv".indexOf(lower) >= 0 ? RV : lower == 'l' ? L : lower == 'e' ? E : LETTER;
  }

  private static char[] steps() {
    char[] steps = new char[STATES << CLASS_BITS];
    for (int state = 0; state < STATES; state++) {
      for (int c = 0; c < CLASSES; c++) {
        boolean lost = c == OTHER || state == LOST;
        steps[state << CLASS_BITS | c] = (char) (lost ? to(LOST, 0) : step(state, c));
      }
    }
    return steps;
  }

  private static int to(int state, int begun) {
    return state << CLASS_BITS | begun;
  }

  private static boolean isUpper(int c) {
    return c < LETTERS && (c & 1) == 1;
  }

  private static int word(int c) {
    return isUpper(c) ? UPPER : LOWER;
  }

  private static int step(int state, int c) {
    return switch (state) {
      case UPPER, LOWER -> inWord(state, c);
      case ONE -> c == DIGIT ? to(TWO, 0) : fresh(c, 1);
      case TWO -> c == DIGIT ? to(DONE, 0) : fresh(c, 1);
      case FRONT -> c < LETTERS ? to(word(c), 0) : inMarks(c);
      case MARKS -> inMarks(c);
      case CLOSED -> c == NEWLINE || c == SLASH ? to(CLOSED, 0) : fresh(c, 1);
      case GAP, TABBED, GAPS, TABS -> behindBlanks(state, c, state >= GAPS ? 1 : 0);
      case LINE -> inLine(c);
      case LINE_GAP, LINE_TABBED, LINE_GAPS, LINE_TABS -> behindLine(state, c);
      case QUOTED -> behindQuote(c);
      case QUOTED_RV, QUOTED_UPPER_RV -> letter(state == QUOTED_RV ? LOWER : UPPER, c, E);
      case QUOTED_L, QUOTED_UPPER_L -> letter(state == QUOTED_L ? LOWER : UPPER, c, L);
      default -> fresh(c, 1);
    };
  }

  /** The byte begins a piece, the last one of so many. */
  private static int fresh(int c, int begun) {
    if (c < LETTERS) {
      return to(word(c), begun);
    }
    return switch (c) {
      case DIGIT -> to(ONE, begun);
      case SPACE -> to(GAP, begun);
      case TAB -> to(TABBED, begun);
      case NEWLINE -> to(LINE, begun);
      default -> to(FRONT, begun);
    };
  }

  private static int inWord(int state, int c) {
    if (c < LETTERS && !(state == LOWER && isUpper(c))) {
      return to(word(c), 0);
    }
    return c == QUOTE ? to(QUOTED, 0) : fresh(c, 1);
  }

  private static int inMarks(int c) {
    boolean mark = c == MARK || c == QUOTE || c == SLASH;
    return mark ? to(MARKS, 0) : c == NEWLINE ? to(CLOSED, 0) : fresh(c, 1);
  }

  /** Behind a run of blanks; its last one is another piece unless the run ends with a line end. */
  private static int behindBlanks(int state, int c, int last) {
    if (c == NEWLINE) {
      return to(LINE, 0);
    }
    if (c == SPACE || c == TAB) {
      return to(c == SPACE ? GAPS : TABS, 0);
    }
    return behindBlank(state == GAP || state == GAPS, c, last);
  }

  /** Behind the last blank, with which so many pieces begin. */
  private static int behindBlank(boolean space, int c, int begun) {
    if (c < LETTERS) {
      return to(word(c), begun);
    }
    return space && c != DIGIT ? to(MARKS, begun) : fresh(c, begun + 1);
  }

  private static int inLine(int c) {
    if (c == SPACE || c == TAB) {
      return to(c == SPACE ? LINE_GAP : LINE_TABBED, 0);
    }
    return c == NEWLINE ? to(LINE, 0) : fresh(c, 1);
  }

  private static int behindLine(int state, int c) {
    if (c == NEWLINE) {
      return to(LINE, 0);
    }
    if (c == SPACE || c == TAB) {
      return to(c == SPACE ? LINE_GAPS : LINE_TABS, 0);
    }
    boolean space = state == LINE_GAP || state == LINE_GAPS;
    return behindBlank(space, c, state >= LINE_GAPS ? 2 : 1);
  }

  private static int behindQuote(int c) {
    if (c >= LETTERS) {
      return inMarks(c) + 1; // the apostrophe is a piece, and was not counted
    }
    return switch (c & ~1) {
      case ENDS -> to(DONE, 0);
      case RV -> to(isUpper(c) ? QUOTED_UPPER_RV : QUOTED_RV, 0);
      case L -> to(isUpper(c) ? QUOTED_UPPER_L : QUOTED_L, 0);
      default -> to(word(c), 1);
    };
  }

  /** Behind an apostrophe and a letter; without the other letter they begin a word. */
  private static int letter(int word, int c, int wanted) {
    return (c & ~1) == wanted ? to(DONE, 0) : inWord(word, c) + 1;
  }
}
