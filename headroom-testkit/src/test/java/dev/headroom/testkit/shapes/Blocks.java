package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Shape: nested blocks in braces, markers in comments, and a check on the finished text that wants
 * back what holds {@code vital}.
 */
final class Blocks implements Compressor {
  private record Block(int start, int end, int depth, int order) {}

  @Override
  public String name() {
    return "blocks";
  }

  @Override
  public Match match(Payload payload) {
    return payload.text().startsWith("unit ") ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    context.checkpoint(text.length());
    if (purpose == Purpose.WHOLE) {
      return Optional.empty();
    }
    List<Block> blocks = blocks(text, context.maxNestingDepth());
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Units.Builder units = Units.of(text);
    int group = units.group(Group.of("", "lines").numbered(Numbering.LINES).framed("/* ", " */"));
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Block> around = new ArrayDeque<>();
    for (Block block : blocks) {
      while (!around.isEmpty() && around.peek().end() <= block.start()) {
        around.pop();
        open.pop();
      }
      int parent = open.isEmpty() ? -1 : open.peek();
      int unit = units.add(group, parent, block.start(), block.end(), Weights.NORMAL);
      int nameStart = text.lastIndexOf(' ', Math.max(0, block.start() - 3)) + 1;
      units.name(unit, text.substring(nameStart, block.start() - 1).strip());
      open.push(unit);
      around.push(block);
    }
    Units built = units.build();
    return Optional.of(View.same(text, built).with(finished -> wanted(text, built, finished)));
  }

  private static int[] wanted(String text, Units units, View.Finished finished) {
    List<Integer> wanted = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (finished.hides(u) && text.substring(units.start(u), units.end(u)).contains("vital")) {
        wanted.add(u);
      }
    }
    return wanted.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Insides of braces, outer before inner; unbalanced ones are left alone. */
  private static List<Block> blocks(String text, int maxDepth) {
    Deque<int[]> open = new ArrayDeque<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push(new int[] {i + 1, open.size()});
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        int[] start = open.pop();
        if (i > start[0] && start[1] < maxDepth && start[0] > 2) {
          blocks.add(new Block(start[0], i, start[1], blocks.size()));
        }
      }
    }
    blocks.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return blocks;
  }

  @Override
  public String sample() {
    return ShapeTexts.blocks(12, 3);
  }
}
