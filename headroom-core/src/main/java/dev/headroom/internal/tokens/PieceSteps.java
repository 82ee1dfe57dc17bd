package dev.headroom.internal.tokens;

import java.util.Arrays;

/**
 * The pre-tokenizer of {@code o200k_base} as an automaton over chars of Latin-1. Chars beyond have
 * stand-ins of the same class.
 */
final class PieceSteps {
  /*
   * The pattern of O200kSplitter. A state says what the piece in progress is; a step says which
   * state comes next and how many pieces have begun that were not counted before. What is white
   * space before a word is known only at the word: the last blank of a run goes with what follows,
   * so steps out of a run may begin up to three pieces. An apostrophe behind a word waits for one or
   * two letters that may make it a contraction.
   */

  private static final int CLASS_BITS = 5;

  /** Two classes in a row are fewer than 2 to the power of this. */
  private static final int PAIR_BITS = 9;

  /** What stands behind these is letters that have no case, and pairs of surrogates. */
  private static final int KNOWN_CHARS = 0x3000;

  /** A letter of Latin-1 that has no case. */
  private static final char NO_CASE = '\u00aa';

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

  /** Where a text begins. */
  static final int START = DONE;

  private static final int LATIN1 = 256;

  /** The class of each char of Latin-1. */
  private static final byte[] CLASS_OF = classes();

  /** For each char one of Latin-1 of the same class. */
  private static final byte[] STAND_INS = standIns();

  /** By state and class: the next state, above the number of pieces that have begun. */
  private static final char[] STEPS = steps();

  /** For two chars, the second one above the first, which two classes they are. */
  private static final char[] PAIR_OF = pairs();

  /** By state and two classes: the next state, above the number of pieces that have begun. */
  private static final char[] DOUBLE_STEPS = doubleSteps();

  /** The bits of a step, or of two, that say how many pieces have begun. */
  private static final int BEGUN = 3;

  private static final int BEGUN_IN_TWO = 7;

  private PieceSteps() {}

  /** The step behind a state by a char of Latin-1. */
  static int step(int state, byte c) {
    return STEPS[state << CLASS_BITS | CLASS_OF[c & 0xFF]];
  }

  /** The state that a step leads to. */
  static int stateAfter(int step) {
    return step >>> CLASS_BITS;
  }

  /** How many pieces begin with a step. */
  static int begun(int step) {
    return step & BEGUN;
  }

  /**
   * Two steps at once.
   *
   * @param before the double step before, or what {@link #before} gives
   * @param chars two chars of Latin-1, the second one above the first
   */
  static int doubleStep(int before, short chars) {
    return DOUBLE_STEPS[before & -1 << PAIR_BITS | PAIR_OF[chars & 0xFFFF]];
  }

  /** What a first double step follows. */
  static int before(int state) {
    return state << PAIR_BITS;
  }

  /** The state that two steps lead to. */
  static int stateAfterTwo(int doubleStep) {
    return doubleStep >>> PAIR_BITS;
  }

  /** How many pieces begin with two steps. */
  static int begunInTwo(int doubleStep) {
    return doubleStep & BEGUN_IN_TWO;
  }

  /** Whether a text had a char that this does not know. */
  static boolean isLost(int state) {
    return state == LOST;
  }

  /** Pieces that have begun and are counted only with what follows. */
  static int atEnd(int state) {
    return state < LINE_GAP ? 0 : 1;
  }

  /** For each char one of Latin-1 of the same class. */
  static byte[] standIns(char[] chars) {
    byte[] standIns = new byte[chars.length];
    for (int i = 0; i < chars.length; i++) {
      standIns[i] = STAND_INS[chars[i]];
    }
    return standIns;
  }

  private static byte[] classes() {
    byte[] classes = new byte[LATIN1];
    for (char c = 0; c < classes.length; c++) {
      classes[c] = (byte) classOf(c, CharKinds.of(c));
    }
    return classes;
  }

  private static byte[] standIns() {
    byte[] standIns = new byte[1 << Character.SIZE];
    Arrays.fill(standIns, standIn(OTHER));
    for (char c = 0; c < KNOWN_CHARS; c++) {
      standIns[c] = c < LATIN1 ? (byte) c : standIn(classOf(c, CharKinds.of(c)));
    }
    return standIns;
  }

  private static byte standIn(int type) {
    return (byte)
        switch (type) {
          case LETTER -> 'a';
          case LETTER + 1 -> 'A';
          case DIGIT -> '0';
          case TAB -> '\t';
          case MARK -> '-';
          default -> NO_CASE;
        };
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

  private static char[] pairs() {
    char[] pairs = new char[LATIN1 * LATIN1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (char) (CLASS_OF[i % LATIN1] * CLASSES + CLASS_OF[i / LATIN1]);
    }
    return pairs;
  }

  private static char[] doubleSteps() {
    char[] steps = new char[STATES << PAIR_BITS];
    for (int state = 0; state < STATES; state++) {
      for (int pair = 0; pair < CLASSES * CLASSES; pair++) {
        int first = STEPS[state << CLASS_BITS | pair / CLASSES];
        int second = STEPS[stateAfter(first) << CLASS_BITS | pair % CLASSES];
        int begun = begun(first) + begun(second);
        steps[state << PAIR_BITS | pair] = (char) (stateAfter(second) << PAIR_BITS | begun);
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
