package dev.headroom;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.Optional;

/** Lines as units; those that begin with ERR are distinct errors. */
record LinesFake(String name, Match match) implements Compressor {
  LinesFake() {
    this("lines", Match.SHAPE);
  }

  @Override
  public Match match(Payload payload) {
    return match;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    if (purpose == Purpose.WHOLE || text.isEmpty()) {
      return Optional.empty();
    }
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines().edges(1, 1));
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      byte weight = text.startsWith("ERR", at) ? Weights.MUST_ERROR : Weights.NORMAL;
      units.add(group, -1, at, end, weight);
      at = end;
    }
    return Optional.of(View.same(text, units.build()));
  }

  @Override
  public String sample() {
    return "a line like many others\n".repeat(60);
  }

  static String lines(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      out.append("line ").append(i).append(" tells nothing of note\n");
    }
    return out.toString();
  }

  static Headroom.Builder engine() {
    return Headroom.builder().withoutDiscovery().compressor(new LinesFake());
  }
}
