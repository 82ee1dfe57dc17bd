package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.Optional;

/** Shape: sentences inside lines, each with the blank after it, paragraphs around them. */
final class Sentences implements Compressor {
  @Override
  public String name() {
    return "sentences";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().startsWith("The ") ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    context.checkpoint(text.length());
    if (purpose == Purpose.WHOLE || text.isEmpty()) {
      return Optional.empty();
    }
    Units.Builder units = Units.of(text);
    int paragraphs = units.group(Units.Group.of("", "paragraphs"));
    int sentences = units.group(Units.Group.of("", "sentences").edges(1, 0));
    for (int at = 0; at < text.length(); at = LineCutter.next(text, at)) {
      int end = LineCutter.next(text, at);
      int paragraph = units.add(paragraphs, -1, at, end, Weights.NORMAL);
      int from = at;
      for (int i = at; i + 1 < end; i++) {
        if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ') {
          units.add(sentences, paragraph, from, i + 2, Weights.NORMAL);
          from = i + 2;
        }
      }
      if (from < end) {
        units.add(sentences, paragraph, from, end, Weights.NORMAL);
      }
    }
    return Optional.of(View.same(text, units.build()));
  }

  @Override
  public String sample() {
    return ShapeTexts.prose(12, 9);
  }
}
