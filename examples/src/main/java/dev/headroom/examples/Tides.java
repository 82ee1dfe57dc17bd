package dev.headroom.examples;

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

/** A compressor of one's own: lines such as {@code 2031-03-01 Bergen 06:12 low 41}. */
public final class Tides implements Compressor {
  private static final String HEADER = "tides; a day stands above its lines";
  private static final int DAY = "2031-03-01".length();
  private static final int LOOKED_AT = 20;

  @Override
  public String name() {
    return "tides";
  }

  @Override
  public Match match(Payload payload) {
    List<String> first = payload.text().lines().limit(LOOKED_AT).toList();
    return !first.isEmpty() && first.stream().allMatch(Tides::isTide) ? Match.SHAPE : Match.NO;
  }

  private static boolean isTide(String line) {
    return line.length() > DAY + 1
        && line.charAt(4) == '-'
        && line.charAt(DAY) == ' '
        && (line.contains(" low ") || line.contains(" high "));
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    return purpose == Purpose.WHOLE ? folded(text, context) : Optional.of(lines(text));
  }

  /** All of it, each day once; declines what the form cannot show. */
  private static Optional<View> folded(String text, ViewContext context) {
    StringBuilder out = new StringBuilder(text.length()).append(HEADER).append('\n');
    String day = "";
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0 || !isTide(text.substring(at, end))) {
        return Optional.empty(); // the last line has no end, or this is no tide
      }
      if (!text.startsWith(day, at) || day.isEmpty()) {
        day = text.substring(at, at + DAY);
        out.append(day).append('\n');
      }
      out.append(text, at + DAY, end + 1);
      context.checkpoint(end - at);
      at = end + 1;
    }
    return Optional.of(View.folded(out.toString(), Days.ID, Units.none()));
  }

  /** The text itself, and its lines as the units that may be left out. */
  private static View lines(String text) {
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines().edges(1, 1));
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      boolean surge = text.substring(at, end).contains("surge");
      units.add(group, -1, at, end, surge ? Weights.MUST_RARE : Weights.NORMAL);
      at = end;
    }
    return View.same(text, units.build());
  }

  @Override
  public List<Format> formats() {
    return List.of(new Days());
  }

  /** Reads the form from the text alone; shares no code with what writes it. */
  private static final class Days implements Format {
    private static final String ID = "tides/1";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public boolean reads(String firstLine) {
      return firstLine.equals("tides; a day stands above its lines");
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      String day = "";
      int at = text.indexOf('\n') + 1;
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
          throw new IOException("the last line has no end");
        }
        if (text.charAt(at) == ' ') {
          out.append(day).append(text, at, end + 1);
        } else {
          day = text.substring(at, end);
        }
        at = end + 1;
      }
    }
  }

  @Override
  public String sample() {
    return table(10);
  }

  /** Tides of so many days; one of them is a surge. */
  static String table(int days) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 4 * days; i++) {
      out.append("2031-03-").append(10 + i / 4).append(" Bergen ").append(10 + 6 * (i % 4) % 24);
      out.append(i % 2 == 0 ? ":12 low " : ":40 high ").append(40 + i * 37 % 90);
      out.append(i == 2 * days + 1 ? " surge\n" : "\n");
    }
    return out.toString();
  }
}
