package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Units.Marking;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.Optional;

/** Shape: one unit for each word, one marker for each paragraph; long words weigh more. */
final class WordSelection implements Compressor {
  private static final int LONG = 6;

  @Override
  public String name() {
    return "word-selection";
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
    int paragraphs = units.group(Group.of("", "paragraphs"));
    int words = units.group(Group.of("", "words").marked(Marking.ONCE_PER_PARENT));
    for (int at = 0; at < text.length(); at = LineCutter.next(text, at)) {
      int end = LineCutter.next(text, at);
      int paragraph = units.add(paragraphs, -1, at, end, Weights.NORMAL);
      int from = at;
      for (int i = at; i < end; i++) {
        if (text.charAt(i) == ' ' && i > from) {
          units.add(words, paragraph, from, i + 1, i - from > LONG ? Weights.HIGH : Weights.LOW);
          from = i + 1;
        }
      }
    }
    return Optional.of(View.same(text, units.build()));
  }

  @Override
  public String sample() {
    return ShapeTexts.prose(12, 9);
  }
}
