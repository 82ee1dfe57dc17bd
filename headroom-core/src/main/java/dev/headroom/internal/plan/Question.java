package dev.headroom.internal.plan;

import java.util.BitSet;
import java.util.Set;

/** What a question asks by: its words, which of them name things, what kind of answer it wants. */
final class Question implements Words.Sink {
  /** Words beyond are not looked for. */
  static final int MAX_TERMS = 200;

  private static final int MAX_GRAMS = 800;
  private static final int MAX_CHARS = 10_000;

  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do",
          "does", "find", "for", "from", "give", "had", "has", "have", "he", "her", "his", "how",
          "i", "in", "into", "is", "it", "its", "list", "many", "me", "much", "my", "of", "on",
          "or", "s", "she", "should", "show", "t", "tell", "than", "that", "the", "their", "then",
          "there", "these", "they", "this", "those", "to", "was", "were", "what", "when", "where",
          "which", "who", "whom", "whose", "why", "will", "with", "would", "you", "your");

  private static final Set<String> NUMBERS =
      Set.of(
          "when",
          "year",
          "years",
          "date",
          "century",
          "many",
          "much",
          "percent",
          "percentage",
          "long",
          "old",
          "number",
          "cost",
          "age");

  private static final Set<String> NAMES = Set.of("who", "whom", "whose", "where");

  private final LongIndex terms = new LongIndex();
  private final LongIndex grams = new LongIndex();
  private final BitSet naming = new BitSet();
  private final BitSet pairs = new BitSet();
  private final long[] starts = new long[64];
  private final String text;
  private final boolean ofNames;
  private boolean hasJoined;
  private boolean wantsNumber;
  private boolean wantsName;
  private int last = -1;

  Question(String text) {
    this(text, false);
  }

  private Question(String text, boolean ofNames) {
    this.text = text;
    this.ofNames = ofNames;
    new Words().read(text, 0, Math.min(text.length(), MAX_CHARS), this);
  }

  /** A question that is met by names alone: whole words with a capital or a digit first. */
  static Question ofNames(String names) {
    return new Question(names, true);
  }

  boolean isOfNames() {
    return ofNames;
  }

  int terms() {
    return terms.size();
  }

  int grams() {
    return grams.size();
  }

  /** Number of a folded word's term, or -1. The word is stemmed in place. */
  int term(char[] folded, int length) {
    int start = start(folded, length);
    return (starts[start >> 6] >>> start & 1) == 0
        ? -1
        : terms.find(Words.hash(folded, Stemmer.stem(folded, length)));
  }

  /** Number of the term that several joined words are, or -1. */
  int joinedTerm(String read, int start, int end) {
    return hasJoined ? terms.find(Words.hash(read, start, end)) : -1;
  }

  int gramNumber(long gram) {
    return grams.find(gram);
  }

  /** Whether a term is the name of one thing: an id, a path, a number. */
  boolean isName(int term) {
    return naming.get(term);
  }

  /** Whether the second term follows the first in the question, common words between left aside. */
  boolean isPair(int first, int second) {
    return pairs.get(first * MAX_TERMS + second);
  }

  /** Whether an answer is likely to hold a digit. */
  boolean wantsNumber() {
    return wantsNumber;
  }

  /** Whether an answer is likely to hold a capital letter. */
  boolean wantsName() {
    return wantsName;
  }

  @Override
  public void word(char[] folded, int length, long hash, int start, int end) {
    String word = new String(folded, 0, length);
    wantsNumber |= NUMBERS.contains(word);
    wantsName |= NAMES.contains(word);
    if (COMMON.contains(word) || terms.size() >= MAX_TERMS) {
      return;
    }
    if (!ofNames) {
      addGrams(folded, length);
    }
    int filter = start(folded, length);
    starts[filter >> 6] |= 1L << filter;
    int term = add(Words.hash(folded, Stemmer.stem(folded, length)), start, end);
    if (last >= 0) {
      pairs.set(last * MAX_TERMS + term);
    }
    last = term;
  }

  @Override
  public void joined(int start, int end) {
    if (terms.size() < MAX_TERMS) {
      hasJoined = true;
      add(Words.hash(text, start, end), start, end);
    }
  }

  private int add(long hash, int start, int end) {
    int term = terms.add(hash);
    if (Words.isName(text, start, end)) {
      naming.set(term);
    }
    return term;
  }

  /** A bit for the first letters, which stemming keeps: most words of a text fail here. */
  private static int start(char[] folded, int length) {
    int hash = 0;
    for (int i = 0; i < Math.min(length, Stemmer.KEPT_PREFIX); i++) {
      hash = hash * 37 + folded[i];
    }
    return hash * 0x9E3779B1 >>> 20;
  }

  private void addGrams(char[] folded, int length) {
    for (int end = Words.GRAM; end <= length && grams.size() < MAX_GRAMS; end++) {
      grams.add(Words.gram(folded, end));
    }
  }
}
