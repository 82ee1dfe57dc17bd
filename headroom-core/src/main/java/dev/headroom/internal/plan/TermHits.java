package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.Arrays;

/**
 * What of a question stands in each unit of a text: its terms with their counts, pairs of terms in
 * the question's order, grams, and whether the kind of answer it wants may be there. A word belongs
 * to the innermost unit around it. One pass; what is kept grows with the hits, not with the text: 4
 * bytes for each, 13 for each unit.
 */
final class TermHits implements Words.Sink {
  /** Words at the start of a unit, which say what it is about: {@value}. */
  private static final int EARLY_WORDS = 4;

  private static final int CODE_BITS = 10;
  private static final int EARLY = 1 << CODE_BITS;
  private static final int COUNT_SHIFT = CODE_BITS + 1;
  private static final int MAX_COUNT = (1 << Integer.SIZE - 1 - COUNT_SHIFT) - 1;
  private static final int KNOWN_BITS = 12;
  private static final int MAX_MEANINGS = 1 << 14;

  private final Question question;
  private final Words words;

  /** In how many units each term stands, and after all terms each gram. */
  final int[] unitsWith;

  /** Index of the first hit of each unit; one more for the number of hits. */
  final int[] first;

  /** Words in the unit's own text. */
  final int[] unitWords;

  /** Pairs of adjoining terms found in each unit. */
  final byte[] pairs;

  /** Whether the unit may hold the kind of answer wanted. */
  final boolean[] likely;

  private int[] hits = new int[256]; // code, whether early, count
  private int size;
  private final int[] hitOf; // index of a code's hit in the current unit

  /** Hashes of words met lately: most words of a text are met again and again. */
  private final long[] known = new long[1 << KNOWN_BITS];

  /** Where in {@link #codes} stands what each of them means; 0 where it means nothing. */
  private final int[] meanings = new int[1 << KNOWN_BITS];

  private final int[] codes = new int[MAX_MEANINGS]; // how many, then each
  private int codesEnd = 1;

  private int unit;
  private int place; // of a word in the unit, from 1
  private int previous = -1;
  private final String text;

  TermHits(PricedView priced, Question question) {
    this.question = question;
    this.words = new Words(question.isOfNames());
    this.unitsWith = new int[question.terms() + question.grams()];
    this.hitOf = new int[unitsWith.length];
    Units all = priced.units;
    this.first = new int[all.size() + 1];
    this.unitWords = new int[all.size()];
    this.pairs = new byte[all.size()];
    this.likely = new boolean[all.size()];
    this.text = priced.view.text();
    for (int u = 0; u < all.size(); u++) {
      unit = u;
      first[u] = size;
      place = 0;
      previous = -1;
      int from = all.start(u);
      for (int child = u + 1; child < priced.after[u]; child = priced.after[child]) {
        words.read(text, from, all.start(child), this);
        from = all.end(child);
      }
      words.read(text, from, all.end(u), this);
      unitWords[u] = place;
    }
    first[all.size()] = size;
  }

  /** A term's number, or a gram's after all terms. */
  int code(int hit) {
    return hits[hit] & EARLY - 1;
  }

  /** Whether it stands among the first words of its unit. */
  boolean isEarly(int hit) {
    return (hits[hit] & EARLY) != 0;
  }

  /** How often it stands in its unit, from 1. */
  int count(int hit) {
    return hits[hit] >>> COUNT_SHIFT;
  }

  @Override
  public void word(char[] folded, int length, long hash, int start, int end) {
    place++;
    char initial = text.charAt(start);
    likely[unit] |=
        question.wantsNumber() && initial >= '0' && initial <= '9'
            || question.wantsName() && start > 0 && isNameHere(initial, start);
    int slot = (int) (hash >>> Long.SIZE - KNOWN_BITS);
    if (known[slot] != hash) {
      meanings[slot] = meaning(folded, length);
      known[slot] = hash;
    }
    int term = -1;
    int meaning = meanings[slot];
    for (int i = meaning + 1; i <= meaning + codes[meaning]; i++) {
      hit(codes[i]);
      term = codes[i] < question.terms() ? codes[i] : -1;
    }
    if (previous >= 0
        && term >= 0
        && question.isPair(previous, term)
        && pairs[unit] < Byte.MAX_VALUE) {
      pairs[unit]++;
    }
    previous = term;
  }

  @Override
  public void joined(int start, int end) {
    int term = question.joinedTerm(text, start, end);
    if (term >= 0) {
      hit(term);
    }
  }

  /** Writes down the grams of a word and then its term, as far as they are asked for. */
  private int meaning(char[] folded, int length) {
    if (codesEnd + Words.MAX_CHARS >= MAX_MEANINGS) {
      Arrays.fill(known, 0);
      codesEnd = 1;
    }
    int start = codesEnd;
    int at = start + 1;
    for (int end = Words.GRAM; end <= length && question.grams() > 0; end++) {
      int gram = question.gramNumber(Words.gram(folded, end));
      if (gram >= 0) {
        codes[at++] = question.terms() + gram;
      }
    }
    int term = question.term(folded, length);
    if (term >= 0) {
      codes[at++] = term;
    }
    codes[start] = at - start - 1;
    codesEnd = codes[start] == 0 ? start : at;
    return codes[start] == 0 ? 0 : start;
  }

  private boolean isNameHere(char initial, int start) {
    return initial >= 'A' && Character.isUpperCase(initial) && text.charAt(start - 1) == ' ';
  }

  private void hit(int code) {
    int known = hitOf[code];
    if (known >= first[unit] && known < size && code(known) == code) {
      hits[known] += count(known) < MAX_COUNT ? 1 << COUNT_SHIFT : 0;
      return;
    }
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, size + (size >> 1));
    }
    hitOf[code] = size;
    hits[size++] = 1 << COUNT_SHIFT | (place <= EARLY_WORDS ? EARLY : 0) | code;
    unitsWith[code]++;
  }
}
