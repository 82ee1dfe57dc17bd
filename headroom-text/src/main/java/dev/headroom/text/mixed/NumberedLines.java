package dev.headroom.text.mixed;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Chars;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file whose lines are numbered, as agents are shown files: {@code 12:}, {@code 12→} or {@code
 * 12} and a tab before each. Its parts are those that the file has without the numbers; the numbers
 * stay with what is shown of their lines.
 */
final class NumberedLines {
  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private final int[] places; // of each char of the plain text, and of its end
  private boolean numbered = true;

  /**
   * @param all whether each line must have a number
   */
  private NumberedLines(String text, boolean all) {
    this.text = text;
    this.places = new int[text.length() + 1];
    for (int at = 0; at < text.length() && numbered; ) {
      int line = text.indexOf('\n', at);
      int end = line < 0 ? text.length() : line + 1;
      int body = body(text, at, end);
      numbered = body > at || !all;
      for (int i = body; i < end; i++) {
        places[plain.length()] = i;
        plain.append(text.charAt(i));
      }
      at = end;
    }
    places[plain.length()] = text.length();
  }

  /** The view of a slice by its parts; null if its lines are not numbered, or have no parts. */
  static @Nullable View of(Payload payload, Span slice, String name, ViewContext context) {
    NumberedLines lines = new NumberedLines(slice.of(payload.text()), true);
    if (!lines.numbered) {
      return null;
    }
    Payload plain = Payload.of(lines.plain.toString());
    Span whole = new Span(0, lines.plain.length());
    View view = context.part(plain, whole, name, Purpose.PARTS);
    boolean parts = view.origin() instanceof Origin.Same && view.units().size() > 0;
    return parts ? lines.around(view) : null;
  }

  /** Behind the number that a line begins with; its start if there is none. */
  private static int body(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    int digits = at;
    while (at < end && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    boolean parted = at > digits && at < end && ":\t\u2192|".indexOf(text.charAt(at)) >= 0;
    return parted ? at + 1 : start;
  }

  private View around(View view) {
    Units from = view.units();
    Units.Builder units = Units.of(text);
    from.groups().forEach(units::group);
    for (int u = 0; u < from.size(); u++) {
      int unit =
          units.add(
              from.group(u),
              from.parent(u),
              place(from.start(u)),
              place(from.end(u)),
              from.weight(u));
      if (!from.name(u).isEmpty()) {
        units.name(unit, from.name(u));
      }
    }
    View numberedView = View.same(text, units.build()).with(view.facets());
    return view.check() == View.Check.NONE
        ? numberedView
        : numberedView.with(finished -> view.check().failed(new Unnumbered(finished)));
  }

  /** Where a char of the plain text stands; the first of a line begins with the line's number. */
  private int place(int at) {
    if (at > 0 && at < plain.length() && plain.charAt(at - 1) != '\n') {
      return places[at];
    }
    int place = places[at];
    while (place > 0 && place < text.length() && text.charAt(place - 1) != '\n') {
      place--;
    }
    return at == 0 ? 0 : place;
  }

  /** Where in the plain text a place of the numbered one is; a number is where its line begins. */
  private int plain(int place) {
    int at = Arrays.binarySearch(places, 0, plain.length() + 1, place);
    return at >= 0 ? at : Math.min(plain.length(), -at - 1);
  }

  /** The finished text as the file's own compressor would see it. */
  private final class Unnumbered implements View.Finished {
    private final View.Finished finished;
    private final NumberedLines lines;

    Unnumbered(View.Finished finished) {
      this.finished = finished;
      this.lines = new NumberedLines(finished.text(), false);
    }

    @Override
    public String text() {
      return lines.plain.toString();
    }

    @Override
    public boolean hides(int unit) {
      return finished.hides(unit);
    }

    @Override
    public int gaps() {
      return finished.gaps();
    }

    @Override
    public int firstUnit(int gap) {
      return finished.firstUnit(gap);
    }

    @Override
    public int lastGap(int index) {
      return finished.lastGap(lines.places[index]);
    }

    @Override
    public int inView(int index) {
      return plain(finished.inView(lines.places[index]));
    }

    @Override
    public View.Finished part(Span slice, int firstUnit) {
      throw new UnsupportedOperationException("a file with numbers is one part");
    }
  }
}
