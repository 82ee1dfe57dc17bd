package dev.headroom.text.search;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes all hits as short as can be: a text that stands on several lines of a file is there once.
 */
final class HitWriter {
  private final Hits hits;
  private final ViewContext context;
  private final HitForm form;

  private HitWriter(Hits hits, ViewContext context) {
    this.hits = hits;
    this.context = context;
    this.form = HitForm.ofHits(hits);
  }

  static String write(Hits hits, ViewContext context) {
    return new HitWriter(hits, context).write();
  }

  private String write() {
    int start = 0;
    while (start < hits.size()) {
      int end = hits.segmentEnd(start);
      if (hits.kind(start) == Hits.OTHER) {
        form.other(start);
      } else {
        form.heading(start, end);
        segment(start, end);
      }
      context.checkpoint(hits.end(end - 1) - hits.start(start) + 1);
      start = end;
    }
    return form.finish();
  }

  private void segment(int start, int end) {
    boolean ordered = hits.layout == Hits.Layout.UNNUMBERED;
    for (int i = start; i < end; i++) {
      ordered |= hits.kind(i) != Hits.MATCH;
    }
    if (ordered) {
      inOrder(start, end);
    } else {
      grouped(start, end);
    }
  }

  private void inOrder(int start, int end) {
    for (int i = start; i < end; i++) {
      if (hits.layout != Hits.Layout.UNNUMBERED) {
        form.out.append(hits.number(i));
      }
      form.text(hits.text(i), hits.sign(i), form.usual);
    }
  }

  private void grouped(int start, int end) {
    Map<String, List<Integer>> byText = new LinkedHashMap<>();
    for (int i = start; i < end; i++) {
      byText.computeIfAbsent(hits.text(i), t -> new ArrayList<>(2)).add(hits.number(i));
    }
    String[] texts = byText.keySet().toArray(new String[0]);
    @Nullable Template[] templates = TemplateFinder.choose(texts, form.usual);
    Map<Template, List<String>> byTemplate = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i++) {
      Template template = templates[i];
      if (template == null) {
        row(byText, texts[i], form.usual);
      } else {
        byTemplate.computeIfAbsent(template, f -> new ArrayList<>()).add(texts[i]);
      }
    }
    byTemplate.forEach(
        (template, members) -> {
          form.out.append(template).append('\n');
          members.forEach(text -> row(byText, text, template));
        });
  }

  private void row(Map<String, List<Integer>> byText, String text, Template template) {
    String comma = "";
    for (int number : byText.getOrDefault(text, List.of())) {
      form.out.append(comma).append(number);
      comma = ",";
    }
    form.text(text, ':', template);
  }
}
