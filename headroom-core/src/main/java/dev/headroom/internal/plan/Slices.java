package dev.headroom.internal.plan;

/**
 * The slices of a view's text that a rendering is made of, in text order; markers stand between
 * them. Where something stands is found in a logarithm of their number. Immutable.
 */
final class Slices {
  private final int[] copies;

  /**
   * @param copies for each slice: where it stands in the rendering, where in the view, its length
   */
  Slices(int[] copies) {
    this.copies = copies;
  }

  /** The last slice that begins at or before an index of the rendering; -1 if none does. */
  int last(int index) {
    int low = 0;
    int high = copies.length / 3;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The first slice that ends at or after an index of the view; one too many if none does. */
  int firstTo(int viewIndex) {
    int low = 0;
    int high = copies.length / 3;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (viewEnd(middle) < viewIndex) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a slice has an index of the view in it or at one of its ends. */
  boolean touches(int slice, int viewIndex) {
    return slice < copies.length / 3
        && viewStart(slice) <= viewIndex
        && viewIndex <= viewEnd(slice);
  }

  /** Where a slice begins in the rendering. */
  int start(int slice) {
    return copies[3 * slice];
  }

  /** Where a slice begins in the view. */
  int viewStart(int slice) {
    return copies[3 * slice + 1];
  }

  /** Where a slice ends in the view. */
  int viewEnd(int slice) {
    return viewStart(slice) + copies[3 * slice + 2];
  }
}
