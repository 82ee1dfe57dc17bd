package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Facets;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shape: several tables in one document, rows of the folded text as units with facets, cells cut
 * inside. The content is {@code table NAME} lines with {@code id=1;state=ok;note=...} lines below.
 */
final class TwoTables implements Compressor {
  private static final String HEADER = "Tables, columns id;state;note:\n";
  private static final int LONG_CELL = 40;

  @Override
  public String name() {
    return "two-tables";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().startsWith("table ") ? Match.CERTAIN : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    StringBuilder out = new StringBuilder(HEADER);
    List<int[]> rows = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (int at = 0; at < text.length(); at = LineCutter.next(text, at)) {
      int end = LineCutter.next(text, at);
      context.checkpoint(end - at);
      String line = text.substring(at, end);
      if (line.startsWith("table ") && line.endsWith("\n")) {
        groups.add(Group.of("/" + line.substring(6).strip() + groups.size(), "rows").edges(1, 1));
        out.append(line);
        continue;
      }
      int state = line.indexOf(";state=");
      int note = line.indexOf(";note=");
      if (groups.isEmpty()
          || !line.startsWith("id=")
          || state < 3
          || note < state
          || !line.endsWith("\n")
          || line.substring(3, note).chars().filter(c -> c == ';').count() != 1) {
        return Optional.empty();
      }
      int start = out.length();
      out.append(line, 3, state).append(';').append(line, state + 7, note).append(';');
      int cell = out.length();
      out.append(line, note + 6, line.length());
      rows.add(new int[] {groups.size() - 1, start, out.length(), at, end, cell, at + note + 6});
      states.add(line.substring(state + 7, note));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(view(out.toString(), rows, groups, states));
  }

  private static View view(String text, List<int[]> rows, List<Group> groups, List<String> states) {
    Units.Builder units = Units.of(text);
    groups.forEach(units::group);
    int cells = units.group(Group.of("", "chars").numbered(Numbering.CHARS));
    List<String> stateOf = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int[] r = rows.get(i);
      byte weight = states.get(i).equals("failed") ? Weights.MUST_ERROR : Weights.NORMAL;
      int row = units.add(r[0], -1, r[1], r[2], weight, r[3], r[4]);
      stateOf.add(states.get(i));
      int cut = r[5] + LONG_CELL;
      if (cut < r[2] - 1 && !Character.isLowSurrogate(text.charAt(cut))) {
        int source = r[6] + LONG_CELL;
        units.add(cells, row, cut, r[2] - 1, Weights.LOW, source, source + r[2] - 1 - cut);
        stateOf.add("");
      }
    }
    return View.folded(text, "two-tables/1", units.build())
        .with(
            new Facets() {
              @Override
              public List<String> names(int group) {
                return group < groups.size() ? List.of("state") : List.of();
              }

              @Override
              public String value(int unit, int facet) {
                return stateOf.get(unit);
              }
            });
  }

  @Override
  public List<Format> formats() {
    return List.of(new Reader());
  }

  @Override
  public String sample() {
    return ShapeTexts.tables(40, 3);
  }

  private static final class Reader implements Format {
    @Override
    public String id() {
      return "two-tables/1";
    }

    @Override
    public boolean reads(String firstLine) {
      return firstLine.equals("Tables, columns id;state;note:");
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      for (int at = text.indexOf('\n') + 1; at < text.length(); at = LineCutter.next(text, at)) {
        String line = text.substring(at, LineCutter.next(text, at));
        if (line.startsWith("table ")) {
          out.append(line);
          continue;
        }
        String[] cells = line.split(";", 3);
        if (cells.length < 3) {
          throw new IOException("a row of " + cells.length + " cells");
        }
        out.append("id=").append(cells[0]).append(";state=").append(cells[1]);
        out.append(";note=").append(cells[2]);
      }
    }
  }
}
