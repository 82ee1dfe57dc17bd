package dev.headroom.internal.plan;

import dev.headroom.spi.Span;
import dev.headroom.spi.View;
import java.util.function.IntPredicate;

/**
 * A rendering as checks see it, or a part of one. Parts share the rendering's tables: what they say
 * is the rendering's, less where the part begins.
 */
final class FinishedText implements View.Finished {
  private final Rendering rendering;
  private final Slices slices;
  private final IntPredicate hidden;
  private final String text;
  private final int start; // of this part, in the rendering's text
  private final int viewStart; // and in the view's
  private final int firstUnit;
  private final int firstGap;
  private final int gaps;

  private FinishedText(
      Rendering rendering, Slices slices, IntPredicate hidden, Span viewSlice, int firstUnit) {
    this.rendering = rendering;
    this.slices = slices;
    this.hidden = hidden;
    this.start = indexOf(viewSlice.start());
    this.text = rendering.text().substring(start, indexOf(viewSlice.end()));
    this.viewStart = viewSlice.start();
    this.firstUnit = firstUnit;
    this.firstGap = gapsBefore(start);
    this.gaps = gapsBefore(start + text.length()) - firstGap;
  }

  /** A rendering without the line on top that it may have. */
  static View.Finished of(Rendering rendering, View view, IntPredicate hidden) {
    Span all = new Span(0, view.text().length());
    return new FinishedText(rendering, new Slices(rendering.copies()), hidden, all, 0);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean hides(int unit) {
    return hidden.test(firstUnit + unit);
  }

  @Override
  public int gaps() {
    return gaps;
  }

  @Override
  public int firstUnit(int gap) {
    return place(gap).unit() - firstUnit;
  }

  @Override
  public int lastGap(int index) {
    return Math.min(gaps, gapsBefore(start + index + 1) - firstGap) - 1;
  }

  @Override
  public int inView(int index) {
    int gap = lastGap(index);
    int slice = slices.last(start + index);
    if (gap >= 0 && (slice < 0 || slices.start(slice) < place(gap).at())) {
      return place(gap).hidden().start() - viewStart;
    }
    if (slice < 0) {
      return 0;
    }
    int inside = slices.viewStart(slice) + start + index - slices.start(slice);
    return Math.min(inside, slices.viewEnd(slice)) - viewStart;
  }

  @Override
  public View.Finished part(Span slice, int unit) {
    Span inView = new Span(viewStart + slice.start(), viewStart + slice.end());
    return new FinishedText(rendering, slices, hidden, inView, firstUnit + unit);
  }

  /**
   * Where in the rendering an index of the view stands: before the marker of what begins there,
   * behind that of what ends there, and at the marker of what it is inside of.
   */
  private int indexOf(int viewIndex) {
    int slice = slices.firstTo(viewIndex);
    if (slices.touches(slice, viewIndex)) {
      return slices.start(slice) + viewIndex - slices.viewStart(slice);
    }
    for (Rendering.Place place : rendering.places()) {
      if (place.hidden().end() > viewIndex) {
        return place.at();
      }
    }
    return rendering.text().length();
  }

  private Rendering.Place place(int gap) {
    return rendering.places().get(firstGap + gap);
  }

  /** How many gaps of the rendering begin before an index of its text. */
  private int gapsBefore(int index) {
    int low = 0;
    int high = rendering.places().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rendering.places().get(middle).at() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
