package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.Optional;

/** Shape: a text without a way back, tags left out; its lines may be cut further. */
final class Derived implements Compressor {
  @Override
  public String name() {
    return "derived";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().startsWith("<") ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String page = payload.text();
    context.checkpoint(page.length());
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    Units.Builder units = Units.of(plain(page));
    int group = units.group(Units.Group.of("", "paragraphs"));
    int lineSource = 0;
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      int tagEnd = c == '<' ? page.indexOf('>', i) : -1;
      if (tagEnd >= 0) {
        i = tagEnd;
        continue;
      }
      line.append(c);
      if (c == '\n' || i == page.length() - 1) {
        int start = text.length();
        text.append(line);
        units.add(group, -1, start, text.length(), Weights.NORMAL, lineSource, i + 1);
        line.setLength(0);
        lineSource = i + 1;
      }
    }
    return text.length() == 0 || line.length() > 0
        ? Optional.empty()
        : Optional.of(
            View.derived(text.toString(), "text of a page, tags left out", units.build()));
  }

  private static String plain(String page) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      int tagEnd = page.charAt(i) == '<' ? page.indexOf('>', i) : -1;
      if (tagEnd >= 0) {
        i = tagEnd;
      } else {
        out.append(page.charAt(i));
      }
    }
    return out.toString();
  }

  @Override
  public String sample() {
    return ShapeTexts.page(30, 4);
  }
}
