package dev.headroom.internal.tokens;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Counts the pieces that the pre-tokenizer of {@code o200k_base} cuts a text into, with one look in
 * a table for two chars. A piece by {@link O200kSplitter#next} takes about 15 ns, and logs are made
 * of pieces of two or three chars.
 */
final class QuickPieces {
  /*
   * A piece longer than the longest token counts as several tokens. It fills blocks in which no
   * piece begins; then, and where a letter is neither a capital nor a small one, the answer is left
   * to the splitter.
   */

  /** This does not know; {@link O200kSplitter} does. */
  static final int UNKNOWN = -1;

  /**
   * In a piece longer than any token lies such a block, if each of its chars has three bytes. Even.
   */
  private static final int BLOCK = Vocabulary.LONGEST_TOKEN_BYTES / 3 / 2 - 1;

  /** And so many, if each of its chars has one. */
  private static final int BLOCKS = 3;

  /** Texts from this length on are counted in four parts at once. */
  private static final int FOUR_FROM = 256;

  private static final int LOOK = 8;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] text; // in Latin-1
  private final boolean standsIn; // for chars that are not
  private int mostQuiet; // blocks in a row; 0 as long as nobody asked

  private QuickPieces(byte[] text, boolean standsIn) {
    this.text = text;
    this.standsIn = standsIn;
  }

  /** How many pieces {@code text[start, end)} is, or {@link #UNKNOWN}. */
  static int count(String text, int start, int end) {
    if (!looksWide(text, start, end)) {
      String part = text.substring(start, end);
      byte[] latin1 = part.getBytes(StandardCharsets.ISO_8859_1);
      if (new String(latin1, StandardCharsets.ISO_8859_1).equals(part)) {
        return new QuickPieces(latin1, false).count();
      }
    }
    char[] chars = new char[end - start];
    text.getChars(start, end, chars, 0);
    return new QuickPieces(PieceSteps.standIns(chars), true).count();
  }

  /** A look here and there; to find out by encoding takes as long as to count. */
  private static boolean looksWide(String text, int start, int end) {
    for (int i = start; i < end; i += LOOK) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  private int count() {
    int quarter = text.length / 4;
    int second = cut(quarter, 2 * quarter);
    int third = cut(2 * quarter, 3 * quarter);
    int fourth = cut(3 * quarter, text.length);
    if (text.length < FOUR_FROM || second < 0 || third < 0 || fourth < 0) {
      return count(0, text.length, PieceSteps.START, 0);
    }
    int pieces = countFour(second, third, fourth);
    return pieces == UNKNOWN ? count(0, text.length, PieceSteps.START, 0) : pieces;
  }

  /** The first place between two indexes at which counts add up; -1 if there is none. */
  private int cut(int from, int end) {
    for (int at = Math.max(1, from); at < end; at++) {
      if (SureBoundary.between((char) (text[at - 1] & 0xFF), (char) (text[at] & 0xFF))) {
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
  private int countFour(int second, int third, int fourth) {
    byte[] text = this.text;
    int length = Math.min(Math.min(second, third - second), fourth - third);
    length = Math.min(length, text.length - fourth) / BLOCK * BLOCK;
    int[] pieces = new int[4];
    int step1 = PieceSteps.before(PieceSteps.START);
    int step2 = step1;
    int step3 = step1;
    int step4 = step1;
    for (int from = 0; from < length; from += BLOCK) {
      int begun1 = 0;
      int begun2 = 0;
      int begun3 = 0;
      int begun4 = 0;
      for (int i = from; i < from + BLOCK; i += 2) {
        step1 = PieceSteps.doubleStep(step1, (short) SHORTS.get(text, i));
        step2 = PieceSteps.doubleStep(step2, (short) SHORTS.get(text, second + i));
        step3 = PieceSteps.doubleStep(step3, (short) SHORTS.get(text, third + i));
        step4 = PieceSteps.doubleStep(step4, (short) SHORTS.get(text, fourth + i));
        begun1 += PieceSteps.begunInTwo(step1);
        begun2 += PieceSteps.begunInTwo(step2);
        begun3 += PieceSteps.begunInTwo(step3);
        begun4 += PieceSteps.begunInTwo(step4);
      }
      if (begun1 == 0 || begun2 == 0 || begun3 == 0 || begun4 == 0) {
        return UNKNOWN;
      }
      pieces[0] += begun1;
      pieces[1] += begun2;
      pieces[2] += begun3;
      pieces[3] += begun4;
    }
    pieces[0] = count(length, second, PieceSteps.stateAfterTwo(step1), pieces[0]);
    pieces[1] = count(second + length, third, PieceSteps.stateAfterTwo(step2), pieces[1]);
    pieces[2] = count(third + length, fourth, PieceSteps.stateAfterTwo(step3), pieces[2]);
    pieces[3] = count(fourth + length, text.length, PieceSteps.stateAfterTwo(step4), pieces[3]);
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
   * @param before the state so far
   * @param begun pieces so far
   */
  private int count(int first, int end, int before, int begun) {
    int pieces = begun;
    int state = before;
    int quiet = 0;
    for (int from = first; from < end; from += BLOCK) {
      int stop = Math.min(end, from + BLOCK);
      int known = pieces;
      for (int i = from; i < stop; i++) {
        int step = PieceSteps.step(state, text[i]);
        state = PieceSteps.stateAfter(step);
        pieces += PieceSteps.begun(step);
      }
      quiet = pieces == known && stop - from == BLOCK ? quiet + 1 : 0;
      if (quiet > 0 && quiet >= mostQuiet()) {
        return UNKNOWN;
      }
    }
    return PieceSteps.isLost(state) ? UNKNOWN : pieces + PieceSteps.atEnd(state);
  }

  /** In how many blocks no piece begins if one is longer than any token; they are rare. */
  private int mostQuiet() {
    if (mostQuiet == 0) {
      int all = standsIn ? -1 : 0;
      for (byte b : text) {
        all |= b;
      }
      mostQuiet = all < 0 ? 1 : BLOCKS;
    }
    return mostQuiet;
  }
}
