package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Shape: lines with two views. All of them folded (the date that every event starts with stands
 * once), or the lines themselves as units, an event with its indented lines being one.
 */
final class EventLines implements Compressor {
  private static final int DATE = 10;

  @Override
  public String name() {
    return "event-lines";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().startsWith("20") ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    context.checkpoint(text.length());
    if (text.length() < DATE) {
      return Optional.empty();
    }
    return Optional.of(purpose == Purpose.PARTS ? parts(text) : whole(text));
  }

  private static View parts(String text) {
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines().edges(2, 2));
    int at = 0;
    while (at < text.length()) {
      int end = LineCutter.next(text, at);
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end = LineCutter.next(text, end);
      }
      boolean error = text.startsWith("ERROR", Math.min(text.length(), at + DATE + 1));
      units.add(group, -1, at, end, error ? Weights.MUST_ERROR : Weights.NORMAL);
      at = end;
    }
    return View.same(text, units.build());
  }

  private static View whole(String text) {
    String date = text.substring(0, DATE);
    StringBuilder out = new StringBuilder("Lines of " + date + ", its place marked by ~:\n");
    for (int at = 0; at < text.length(); at = LineCutter.next(text, at)) {
      boolean dated = text.startsWith(date, at);
      boolean marked = text.charAt(at) == '~' || text.charAt(at) == '=';
      out.append(dated ? "~" : marked ? "=" : "");
      out.append(text, dated ? at + DATE : at, LineCutter.next(text, at));
    }
    return date.indexOf('\n') >= 0
        ? View.same(text, Units.none())
        : View.folded(out.toString(), "event-lines/1", Units.none());
  }

  @Override
  public List<Format> formats() {
    return List.of(new Reader());
  }

  @Override
  public String sample() {
    return ShapeTexts.events(60, 5);
  }

  private static final class Reader implements Format {
    private static final String START = "Lines of ";
    private static final String REST = ", its place marked by ~:";

    @Override
    public String id() {
      return "event-lines/1";
    }

    @Override
    public boolean reads(String firstLine) {
      return firstLine.startsWith(START) && firstLine.startsWith(REST, START.length() + DATE);
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      String date = text.substring(START.length(), START.length() + DATE);
      int at = text.indexOf('\n') + 1;
      while (at < text.length()) {
        int end = LineCutter.next(text, at);
        char first = text.charAt(at);
        out.append(first == '~' ? date : "");
        out.append(text, first == '~' || first == '=' ? at + 1 : at, end);
        at = end;
      }
    }
  }
}
