package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.Arrays;

/**
 * How much each unit has to do with a question: BM25 over the words of the question, units being
 * the documents; with the passage around a unit and the heading above it, and smoothed over
 * neighbours, since the sentence after the one that names a thing often tells about it.
 */
final class Relevance {
  /*
   * BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009) with k1 = 1.2 and no
   * length normalisation: units are short, and dividing by length costs answers. On top of it, each
   * measured by `haystack` to keep more answers at 3 to 10 % of an article:
   *   grams      a word that shares letters with one of the question counts a little
   *   pairs      words that follow each other in the question and here
   *   answer     a digit where a number is asked for, a capital where a name is
   *   early      what a sentence is about stands among its first words
   *   title      a heading whose words are all asked for is worth more than one that has one of them
   *   passage    all distinct words of the question in the run of units without a blank line between
   *   heading    what the unit around says in its own text
   *   neighbours within one parent and group, not across a blank line; what follows is told more of
   *              than what goes before, and most where it begins with "this" or "they"
   *   cost       a little less for a long unit: it takes the room of others
   *   second hop under headings, what the best units name; see SecondHop
   * Records (rows, matches, members) say nothing about their neighbours and are not smoothed. One
   * pass over the text, a few over the hits and the units; StrictMath, so that all machines agree.
   */
  private static final double K1 = 1.2;
  private static final double NEXT = 0.25;
  private static final double POINTING_BACK = 0.4;
  private static final double BEFORE = 0.15;
  private static final double FAR = 0.1;
  private static final double GRAM = 0.2;
  private static final double PAIR = 0.5;
  private static final double ANSWER = 1.3;
  private static final double PASSAGE = 0.4;
  private static final double HEADING = 1.0;
  private static final double EARLY = 0.4;
  private static final double TITLE = 1.0;
  private static final int FEW_TOKENS = 20;

  /** A question names a thing when the term stands in at most this share of the units, or three. */
  private static final double NAMED_SHARE = 0.02;

  private static final int NAMED_UNITS = 3;

  private final PricedView priced;
  private final Units units;

  /** Scores from 0.0 to 1.0 by unit. */
  final double[] scores;

  /** Whether the question names the unit, or something in it: an id, a path, a number. */
  final boolean[] named;

  Relevance(PricedView priced, String asked) {
    this.priced = priced;
    this.units = priced.units;
    this.scores = new double[units.size()];
    this.named = NamedUnits.of(units, asked);
    Question question = new Question(asked);
    if (question.terms() > 0 && scores.length > 0) {
      score(question, new TermHits(priced, question));
    }
  }

  private void score(Question question, TermHits hits) {
    double[] idf = idf(hits.unitsWith, scores.length);
    double[] own = own(question, hits, idf);
    boolean[] follows = RunningText.of(priced);
    addPassages(question, hits, follows, own);
    raiseTitles(hits, question.terms(), own);
    double[] raw = underHeadings(own);
    Question second = SecondHop.of(priced, question, raw);
    if (second.terms() > 0) {
      addHop(second, follows, own, SecondHop.WORTH * max(raw));
      raw = underHeadings(own);
    }
    smooth(raw, follows);
    for (int u = 0; u < scores.length; u++) {
      scores[u] /= Math.sqrt(Math.sqrt(Math.sqrt(FEW_TOKENS + priced.subtree[u])));
    }
    double max = max(scores);
    for (int u = 0; max > 0 && u < scores.length; u++) {
      scores[u] /= max;
    }
  }

  /** Adds what a second question finds, its best unit being worth so much. */
  private void addHop(Question second, boolean[] follows, double[] own, double worth) {
    TermHits hits = new TermHits(priced, second);
    double[] idf = idf(hits.unitsWith, scores.length);
    double[] found = new double[own.length];
    for (int u = 0; u < found.length; u++) {
      for (int hit = hits.first[u]; hit < hits.first[u + 1]; hit++) {
        found[u] += idf[hits.code(hit)];
      }
    }
    addPassages(second, hits, follows, found);
    raiseTitles(hits, second.terms(), found);
    double most = Math.max(Double.MIN_NORMAL, max(found));
    for (int u = 0; u < own.length; u++) {
      own[u] += worth * found[u] / most;
    }
  }

  /** Raises units around others by the share of their own words that are asked for, squared. */
  private void raiseTitles(TermHits hits, int terms, double[] own) {
    for (int u = 0; u < own.length; u++) {
      if (priced.after[u] > u + 1 && hits.unitWords[u] > 0) {
        int asked = 0;
        for (int hit = hits.first[u]; hit < hits.first[u + 1]; hit++) {
          asked += hits.code(hit) < terms ? hits.count(hit) : 0;
        }
        double share = Math.min(1.0, (double) asked / hits.unitWords[u]);
        own[u] *= 1 + TITLE * share * share;
      }
    }
  }

  /** Scores with what the unit around, and those around that, say in their own text. */
  private double[] underHeadings(double[] own) {
    double[] raw = own.clone();
    for (int u = 0; u < raw.length; u++) {
      int parent = units.parent(u);
      raw[u] += parent < 0 ? 0 : HEADING * raw[parent];
    }
    return raw;
  }

  /** What each unit's own words are worth. */
  private double[] own(Question question, TermHits hits, double[] idf) {
    double[] own = new double[scores.length];
    int most = Math.max(NAMED_UNITS, (int) (NAMED_SHARE * scores.length));
    double average = average(idf, question.terms());
    for (int u = 0; u < own.length; u++) {
      for (int hit = hits.first[u]; hit < hits.first[u + 1]; hit++) {
        int code = hits.code(hit);
        if (code >= question.terms()) {
          own[u] += GRAM * idf[code];
        } else {
          int count = hits.count(hit);
          own[u] += idf[code] * count * (K1 + 1) / (count + K1);
          own[u] += hits.isEarly(hit) ? EARLY * idf[code] : 0;
          named[u] |= question.isName(code) && hits.unitsWith[code] <= most;
        }
      }
      own[u] += PAIR * average * Math.min(3, hits.pairs[u]);
      own[u] *= hits.likely[u] ? ANSWER : 1;
    }
    return own;
  }

  /** Adds to each unit what the distinct words of its passage are worth among passages. */
  private void addPassages(Question question, TermHits hits, boolean[] follows, double[] own) {
    int[] inPassages = new int[question.terms()];
    int[] lastIn = new int[question.terms()]; // where the passage began in which a term last stood
    Arrays.fill(lastIn, -1);
    int passages = 0;
    int start = 0;
    for (int u = 0; u < own.length; u++) {
      start = follows[u] ? start : u;
      passages += follows[u] ? 0 : 1;
      for (int hit = hits.first[u]; hit < hits.first[u + 1]; hit++) {
        int term = hits.code(hit);
        if (term < lastIn.length && lastIn[term] != start) {
          lastIn[term] = start;
          inPassages[term]++;
        }
      }
    }
    double[] idf = idf(inPassages, passages);
    Arrays.fill(lastIn, -1);
    int end = 0;
    for (start = 0; start < own.length; start = end) {
      double worth = 0;
      for (end = start; end < own.length && (end == start || follows[end]); end++) {
        for (int hit = hits.first[end]; hit < hits.first[end + 1]; hit++) {
          int term = hits.code(hit);
          if (term < lastIn.length && lastIn[term] != start) {
            lastIn[term] = start;
            worth += idf[term];
          }
        }
      }
      for (int u = start; u < end; u++) {
        own[u] += PASSAGE * worth;
      }
    }
  }

  private static double[] idf(int[] frequency, int documents) {
    double[] idf = new double[frequency.length];
    for (int t = 0; t < idf.length; t++) {
      idf[t] = StrictMath.log(1 + (documents - frequency[t] + 0.5) / (frequency[t] + 0.5));
    }
    return idf;
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  private static double average(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / Math.max(1, count);
  }

  private void smooth(double[] raw, boolean[] follows) {
    for (int u = 0; u < raw.length; u++) {
      scores[u] += raw[u];
      if (follows[u]) {
        scores[u] += (Anaphora.begins(priced, u) ? POINTING_BACK : NEXT) * raw[u - 1];
        scores[u - 1] += BEFORE * raw[u];
        if (follows[u - 1]) {
          scores[u] += FAR * raw[u - 2];
          scores[u - 2] += FAR * raw[u];
        }
      }
    }
  }
}
