package dev.headroom.text.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds templates that several texts share. */
final class TemplateFinder {
  /*
   * Sorted texts with a common beginning stand side by side, so the candidates are the intervals
   * of the array of common beginnings: a tree, walked with a stack in linear time. What an
   * interval saves follows from its size, its common beginning and its common ending; each node
   * takes itself or the best of its children. The same is done with the texts read backwards, so
   * that a common ending leads, and the better of the two is taken. Cost: the sorting.
   */

  /** Estimated tokens of a quoted line beside what it quotes. */
  private static final int QUOTED_LINE = 5;

  private record Text(String key, int index) {}

  private static final class Interval {
    final int shared;
    final int from;
    int other = Integer.MAX_VALUE;
    int shortest = Integer.MAX_VALUE;
    int saved;

    Interval(int shared, int from) {
      this.shared = shared;
      this.from = from;
    }
  }

  private record Chosen(Template template, int from, int to) {}

  private final boolean mirrored;
  private final Text[] texts;
  private final int[] usual;
  private final Deque<Interval> open = new ArrayDeque<>();
  private final List<Chosen> chosen = new ArrayList<>();
  private int saved;

  private TemplateFinder(String[] originals, Template usualTemplate, boolean mirrored) {
    this.mirrored = mirrored;
    this.texts = new Text[originals.length];
    for (int i = 0; i < originals.length; i++) {
      texts[i] = new Text(mirrored ? mirror(originals[i]) : originals[i], i);
    }
    Arrays.sort(texts, Comparator.comparing(Text::key));
    this.usual = new int[originals.length + 1];
    int worth = usualTemplate.equals(Template.NONE) ? 0 : usualTemplate.worth() + 1;
    for (int i = 0; i < texts.length; i++) {
      boolean fits = usualTemplate.fits(originals[texts[i].index]);
      usual[i + 1] = usual[i] + (fits ? worth : 0);
    }
  }

  /**
   * Templates for those texts where they pay.
   *
   * @param texts all different
   * @param usual the template that the others can have for nothing
   * @return a template or null for each text
   */
  static @Nullable Template[] choose(String[] texts, Template usual) {
    TemplateFinder beginnings = new TemplateFinder(texts, usual, false);
    TemplateFinder endings = new TemplateFinder(texts, usual, true);
    beginnings.choose();
    endings.choose();
    return (endings.saved > beginnings.saved ? endings : beginnings).templates();
  }

  private void choose() {
    for (int i = 0; i < texts.length; i++) {
      int from = i;
      Interval closed = null;
      int next = i + 1 < texts.length ? common(i) : -1;
      while (!open.isEmpty() && open.getLast().shared > next) {
        Interval last = open.removeLast();
        last.shortest = Math.min(last.shortest, texts[i].key.length());
        if (closed != null) {
          absorb(last, closed);
        }
        close(last, i + 1);
        closed = last;
        from = last.from;
      }
      if (next >= 0 && (open.isEmpty() || open.getLast().shared < next)) {
        open.addLast(new Interval(next, from));
      }
      if (!open.isEmpty()) {
        Interval last = open.getLast();
        last.shortest = Math.min(last.shortest, texts[i].key.length());
        last.other = Math.min(last.other, commonAtOtherSide(i));
        if (closed != null) {
          absorb(last, closed);
        }
      } else if (closed != null) {
        saved = closed.saved;
      }
    }
  }

  private static void absorb(Interval outer, Interval inner) {
    outer.saved += inner.saved;
    outer.other = Math.min(outer.other, inner.other);
    outer.shortest = Math.min(outer.shortest, inner.shortest);
  }

  private void close(Interval interval, int to) {
    Template template = template(interval);
    int worth = template.beginning().contains(Template.HOLE) ? 0 : template.worth();
    int rows = to - interval.from;
    int own = rows * (worth + 1) - worth - QUOTED_LINE - (usual[to] - usual[interval.from]);
    if (own > interval.saved) {
      interval.saved = own;
      while (!chosen.isEmpty() && chosen.get(chosen.size() - 1).from >= interval.from) {
        chosen.remove(chosen.size() - 1);
      }
      chosen.add(new Chosen(template, interval.from, to));
    }
  }

  private Template template(Interval interval) {
    String key = texts[interval.from].key;
    int lead = wordCut(key, interval.shared);
    String back = mirror(key);
    int rest = wordCut(back, Math.min(interval.other, interval.shortest - lead));
    String leading = key.substring(0, lead);
    String trailing = back.substring(0, rest);
    return mirrored
        ? new Template(trailing, mirror(leading))
        : new Template(leading, mirror(trailing));
  }

  private @Nullable Template[] templates() {
    Template[] result = new Template[texts.length];
    for (Chosen c : chosen) {
      for (int i = c.from; i < c.to; i++) {
        result[texts[i].index] = c.template;
      }
    }
    return result;
  }

  /* A template ends beside a word or a number, never inside one. */
  private static int wordCut(String text, int length) {
    int cut = length;
    while (cut > 0 && isWordPart(text.charAt(cut - 1))) {
      cut--;
    }
    return cut;
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private int common(int i) {
    String a = texts[i].key;
    String b = texts[i + 1].key;
    int limit = Math.min(a.length(), b.length());
    int n = 0;
    while (n < limit && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }

  private int commonAtOtherSide(int i) {
    if (i + 1 == texts.length) {
      return Integer.MAX_VALUE;
    }
    String a = texts[i].key;
    String b = texts[i + 1].key;
    int limit = Math.min(a.length(), b.length());
    int n = 0;
    while (n < limit && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
      n++;
    }
    return n;
  }

  private static String mirror(String text) {
    char[] chars = new char[text.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = text.charAt(chars.length - 1 - i);
    }
    return new String(chars);
  }
}
