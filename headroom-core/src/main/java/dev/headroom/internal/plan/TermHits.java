package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.Arrays;

/**
 * What of a question stands in each unit of a text: its terms with their counts, pairs of terms in
 * the question's order, grams, and whether the kind of answer it wants may be there. A word belongs
 * to the innermost unit around it. One pass; what is kept grows with the hits, not with the text.
 */
final class TermHits implements Words.Sink {
  private final Question question;
  private final Words words;

  /** In how many units each term, and each gram, stands. */
  final int[] termUnits;

  final int[] gramUnits;

  /** Hits in unit order: a term's number, or a gram's after all terms. */
  int[] units = new int[256];

  int[] codes = new int[256];
  int[] counts = new int[256];
  int size;

  /** Pairs of adjoining terms found in each unit, as the sum of what they are worth is small. */
  final int[] pairUnits;

  /** Whether the unit may hold the kind of answer wanted. */
  final boolean[] likely;

  private final int[] hitOf; // index of a code's hit in the current unit
  private int unit;
  private int unitHits; // index of the first hit of the current unit
  private int previous = -1;
  private String text = "";

  TermHits(Outline outline, Question question) {
    this.question = question;
    this.words = new Words(question.isOfNames());
    this.termUnits = new int[question.terms()];
    this.gramUnits = new int[question.grams()];
    this.hitOf = new int[question.terms() + question.grams()];
    Units all = outline.units;
    this.pairUnits = new int[all.size()];
    this.likely = new boolean[all.size()];
    this.text = outline.view.text();
    for (int u = 0; u < all.size(); u++) {
      unit = u;
      unitHits = size;
      previous = -1;
      int from = all.start(u);
      for (int child = u + 1; child < outline.after[u]; child = outline.after[child]) {
        words.read(text, from, all.start(child), this);
        from = all.end(child);
      }
      words.read(text, from, all.end(u), this);
    }
  }

  @Override
  public void word(char[] folded, int length, int start, int end) {
    char first = text.charAt(start);
    likely[unit] |=
        question.wantsNumber() && first >= '0' && first <= '9'
            || question.wantsName() && start > 0 && isNameHere(first, start);
    int term = question.term(folded, length);
    if (term >= 0) {
      hit(term, termUnits, term);
      if (previous >= 0 && question.isPair(previous, term)) {
        pairUnits[unit]++;
      }
    }
    previous = term;
  }

  @Override
  public void joined(long hash, int start, int end) {
    int term = question.joinedTerm(hash);
    if (term >= 0) {
      hit(term, termUnits, term);
    }
  }

  @Override
  public void gram(long gram) {
    int number = question.gramNumber(gram);
    if (number >= 0) {
      hit(question.terms() + number, gramUnits, number);
    }
  }

  private boolean isNameHere(char first, int start) {
    return first >= 'A' && Character.isUpperCase(first) && text.charAt(start - 1) == ' ';
  }

  private void hit(int code, int[] inUnits, int number) {
    int known = hitOf[code];
    if (known >= unitHits && known < size && codes[known] == code) {
      counts[known]++;
      return;
    }
    if (size == units.length) {
      int capacity = size * 2;
      units = Arrays.copyOf(units, capacity);
      codes = Arrays.copyOf(codes, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    hitOf[code] = size;
    units[size] = unit;
    codes[size] = code;
    counts[size++] = 1;
    inUnits[number]++;
  }
}
