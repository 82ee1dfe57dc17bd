package dev.headroom.text.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the template stated once for the whole output, such as the usual indent: of all beginnings
 * and endings of sampled texts the one that saves most over all of them.
 */
final class UsualTemplate {
  private static final int SAMPLE = 2_000;
  private static final int MAX_CUTS = 6;
  private static final int MAX_CHARS = 60;

  /** Estimated tokens that a template must save to be worth its line. */
  private static final int MIN_SAVED = 8;

  private UsualTemplate() {}

  static Template of(Hits hits) {
    List<String> texts = sample(hits);
    String beginning = best(texts, Template.NONE, true).beginning();
    Template begun = new Template(beginning, "");
    Template both = best(texts, begun, false);
    Template template = saved(texts, both) > saved(texts, begun) ? both : begun;
    return saved(texts, template) < MIN_SAVED ? Template.NONE : template;
  }

  /* A text that comes again in its file gets no row of its own. */
  private static List<String> sample(Hits hits) {
    int step = Math.max(1, hits.size() / SAMPLE);
    List<String> texts = new ArrayList<>();
    Set<String> ofFile = new HashSet<>();
    int path = -1;
    for (int i = 0; i < hits.size(); i += step) {
      if (hits.kind(i) == Hits.MATCH) {
        if (hits.pathNumber(i) != path) {
          ofFile.clear();
          path = hits.pathNumber(i);
        }
        String text = hits.text(i);
        if (ofFile.add(text)) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /* The beginning, or for a given beginning the ending, with the greatest product of worth and count. */
  private static Template best(List<String> texts, Template given, boolean beginnings) {
    Map<Template, Integer> counts = new LinkedHashMap<>();
    for (String text : texts) {
      if (given.fits(text)) {
        String rest = given.cell(text);
        int cuts = 0;
        for (int n = 1; n <= Math.min(MAX_CHARS, rest.length()) && cuts < MAX_CUTS; n++) {
          char last = rest.charAt(beginnings ? n - 1 : rest.length() - n);
          boolean inRun = n < rest.length() && last == ' ' && rest.charAt(n) == ' ';
          if (!TemplateFinder.isWordPart(last) && !(beginnings && inRun)) {
            cuts++;
            Template template =
                beginnings
                    ? new Template(rest.substring(0, n), "")
                    : new Template(given.beginning(), rest.substring(rest.length() - n));
            counts.merge(template, 1, Integer::sum);
          }
        }
      }
    }
    Template best = given;
    int most = 0;
    for (Map.Entry<Template, Integer> e : counts.entrySet()) {
      int saved = (e.getKey().worth() + 1) * e.getValue();
      if (saved > most && !e.getKey().beginning().contains(Template.HOLE)) {
        best = e.getKey();
        most = saved;
      }
    }
    return best;
  }

  private static int saved(List<String> texts, Template template) {
    int fits = 0;
    for (String text : texts) {
      fits += template.fits(text) ? 1 : 0;
    }
    return fits * (template.worth() + 1);
  }
}
