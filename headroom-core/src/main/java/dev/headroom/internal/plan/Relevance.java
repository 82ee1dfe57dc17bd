package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each unit has to do with a question: BM25 over the words of the question, units being
 * the documents, then smoothed over neighbours, since the sentence after the one that names a thing
 * often tells about it.
 */
final class Relevance {
  /*
   * BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009) with k1 = 1.2 and no
   * length normalisation: units are short, and dividing by length costs answers (measured on
   * question answering articles). A unit keeps its score and gains half of the neighbour's and a
   * quarter of the next one's, within one parent and group. One pass over the text, one over the
   * units; only words of the question are kept.
   */
  private static final double K1 = 1.2;
  private static final double NEAR = 0.5;
  private static final double FAR = 0.25;

  /** A question names a thing when the term stands in at most this share of the units, or three. */
  private static final double NAMED_SHARE = 0.02;

  private static final int NAMED_UNITS = 3;

  private final Map<String, Integer> terms = new HashMap<>();
  private final List<Boolean> naming = new ArrayList<>();
  private final Outline outline;

  /** Scores from 0.0 to 1.0 by unit. */
  final double[] scores;

  /** Whether the unit holds something the question names: an id, a path, a number. */
  final boolean[] named;

  Relevance(Outline outline, String question) {
    this.outline = outline;
    this.scores = new double[outline.units.size()];
    this.named = new boolean[outline.units.size()];
    Words.forEach(question, 0, question.length(), this::addTerm);
    if (!terms.isEmpty() && scores.length > 0) {
      score();
    }
  }

  private void addTerm(String text, int start, int end) {
    String term = Words.stem(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (!Words.isCommon(term) && terms.putIfAbsent(term, terms.size()) == null) {
      naming.add(Words.isName(text, start, end));
    }
  }

  private void score() {
    int n = scores.length;
    int[] frequency = new int[terms.size()];
    List<Hit> hits = hits(frequency);
    double[] idf = new double[frequency.length];
    for (int t = 0; t < idf.length; t++) {
      idf[t] = StrictMath.log(1 + (n - frequency[t] + 0.5) / (frequency[t] + 0.5));
    }
    double[] raw = new double[n];
    int most = Math.max(NAMED_UNITS, (int) (NAMED_SHARE * n));
    for (Hit hit : hits) {
      raw[hit.unit()] += idf[hit.term()] * hit.count() * (K1 + 1) / (hit.count() + K1);
      named[hit.unit()] |= naming.get(hit.term()) && frequency[hit.term()] <= most;
    }
    smooth(raw);
    double max = 0;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    for (int u = 0; max > 0 && u < n; u++) {
      scores[u] /= max;
    }
  }

  private record Hit(int unit, int term, int count) {}

  /** Counts each term in each unit; a word belongs to the innermost unit around it. */
  private List<Hit> hits(int[] frequency) {
    Units units = outline.units;
    String text = outline.view.text();
    List<Hit> hits = new ArrayList<>();
    int[] counts = new int[terms.size()];
    for (int u = 0; u < units.size(); u++) {
      int[] touched = counts;
      int from = units.start(u);
      for (int child = u + 1; child < outline.after[u]; child = outline.after[child]) {
        count(text, from, units.start(child), touched);
        from = units.end(child);
      }
      count(text, from, units.end(u), touched);
      for (int t = 0; t < counts.length; t++) {
        if (counts[t] > 0) {
          hits.add(new Hit(u, t, counts[t]));
          frequency[t]++;
          counts[t] = 0;
        }
      }
    }
    return hits;
  }

  private void count(String text, int start, int end, int[] counts) {
    Words.forEach(
        text,
        start,
        end,
        (all, from, to) -> {
          if (to - from <= Words.MAX_CHARS) {
            Integer term = terms.get(Words.stem(all.substring(from, to).toLowerCase(Locale.ROOT)));
            if (term != null) {
              counts[term]++;
            }
          }
        });
  }

  private void smooth(double[] raw) {
    Units units = outline.units;
    int[] previous = new int[raw.length];
    Map<Long, Integer> lastOf = new HashMap<>();
    for (int u = 0; u < raw.length; u++) {
      long family = (long) units.parent(u) << Short.SIZE | units.group(u);
      Integer before = lastOf.put(family, u);
      previous[u] = before == null ? -1 : before;
    }
    for (int u = 0; u < raw.length; u++) {
      scores[u] += raw[u];
      int near = previous[u];
      if (near >= 0) {
        scores[u] += NEAR * raw[near];
        scores[near] += NEAR * raw[u];
        int far = previous[near];
        if (far >= 0) {
          scores[u] += FAR * raw[far];
          scores[far] += FAR * raw[u];
        }
      }
    }
  }
}
