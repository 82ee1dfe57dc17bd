package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a marker names is what its numbers bring back: all of it, once, and nothing else. */
class RetrievalOfGapsTest {
  private static final String TEXT = chapters();

  private final Headroom headroom =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new Chapters())
          .recoverable()
          .limits(Limits.defaults().withPageTokens(200))
          .build();
  private final CompressionResult result = headroom.compress(Content.of(TEXT).within(120));
  private final Handle handle = result.handle().orElseThrow();

  /** Chapters of paragraphs, the third much longer than a page, and an appendix. */
  private static String chapters() {
    StringBuilder out = new StringBuilder();
    for (int chapter = 1; chapter <= 12; chapter++) {
      out.append("# chapter ").append(chapter).append('\n');
      for (int paragraph = 1; paragraph <= (chapter == 3 ? 90 : 3); paragraph++) {
        out.append("paragraph ").append(paragraph).append(" of ").append(chapter).append('\n');
      }
    }
    for (int note = 1; note <= 20; note++) {
      out.append("+ note ").append(note).append('\n');
    }
    return out.toString();
  }

  /** Chapters hold paragraphs; both are parts of the unnamed group, notes are of the appendix. */
  private record Chapters() implements Compressor {
    @Override
    public String name() {
      return "chapters";
    }

    @Override
    public Match match(Payload payload) {
      return Match.SHAPE;
    }

    @Override
    public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
      if (purpose == Purpose.WHOLE) {
        return Optional.empty();
      }
      String text = payload.text();
      Units.Builder units = Units.of(text);
      int parts = units.group(Units.Group.of("", "parts"));
      int notes = units.group(Units.Group.of("appendix", "parts"));
      int chapter = -1;
      for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
        int end = text.indexOf('\n', at) + 1;
        if (text.charAt(at) == '#') {
          int next = text.indexOf("\n#", at);
          next = next < 0 ? text.indexOf("\n+", at) : next;
          chapter = units.add(parts, -1, at, next + 1, Weights.NORMAL);
        } else if (text.charAt(at) == '+') {
          units.add(notes, -1, at, end, Weights.NORMAL);
        } else {
          units.add(parts, chapter, at, end, Weights.NORMAL);
        }
      }
      return Optional.of(View.same(text, units.build()));
    }

    @Override
    public String sample() {
      return TEXT;
    }
  }

  /** Everything that asking again and again gives. */
  private List<String> pages(Selection selection) {
    List<String> pages = new ArrayList<>();
    Deque<Selection> left = new ArrayDeque<>(List.of(selection));
    while (!left.isEmpty() && pages.size() < 100) {
      Retrieval.Found page = (Retrieval.Found) headroom.retrieve(handle, left.pop());
      pages.add(page.part());
      for (int i = page.next().size() - 1; i >= 0; i--) {
        left.push(page.next().get(i));
      }
    }
    return pages;
  }

  @Test
  void numbersWithoutANameMeanTheGroupWithoutAName() {
    assertThat(pages(Selection.range("parts", 2, 3)))
        .containsExactly("paragraph 1 of 1\nparagraph 2 of 1\n");
    assertThat(pages(Selection.range("parts", 2, 3).of("appendix")))
        .containsExactly("+ note 2\n+ note 3\n");
  }

  @Test
  void whatHoldsOtherUnitsOfItsGroupComesOnce() {
    String first = TEXT.substring(0, TEXT.indexOf("# chapter 2"));

    assertThat(pages(Selection.range("parts", 1, 4))).containsExactly(first);
  }

  @Test
  void whatComesBehindAUnitLargerThanAPageIsNotForgotten() {
    assertThat(String.join("", pages(Selection.range("parts", 1, 137))))
        .isEqualTo(TEXT.substring(0, TEXT.indexOf("+ note")));
  }

  @Test
  void everyGapComesBack() {
    assertThat(result.gaps()).isNotEmpty();
    for (Gap gap : result.gaps()) {
      Selection numbers = Selection.range(gap.noun(), gap.first(), gap.last()).of(gap.group());
      assertThat(String.join("", pages(numbers))).isEqualTo(gap.source().of(TEXT));
    }
  }

  @Test
  void theToolSaysAllThatIsLeft() {
    RetrievalTool tool = headroom.retrievalTool(Scope.shared());
    StringBuilder all = new StringBuilder();
    String select = "parts 1-137";
    for (int page = 0; page < 100 && !select.isEmpty(); page++) {
      String answer =
          tool.execute("{\"handle\":\"" + handle.id() + "\",\"select\":\"" + select + "\"}");
      all.append(answer);
      int more = answer.lastIndexOf("continue with ");
      select = more < 0 ? "" : answer.substring(more + 14, answer.indexOf(']', more));
    }

    assertThat(all).contains("paragraph 90 of 3\n").contains("paragraph 3 of 12\n");
  }

  @Test
  void t33AnAnswerThatNamesManyPlacesIsNeverCompressedAgain() {
    Headroom roomy =
        LinesFake.engine().recoverable().limits(Limits.defaults().withPageTokens(20_000)).build();
    String lines = LinesFake.lines(2_000);
    CompressionResult compressed = roomy.compress(Content.of(lines).within(200));
    String answer =
        roomy
            .retrievalTool(Scope.shared())
            .execute(
                "{\"handle\":\""
                    + compressed.handle().orElseThrow().id()
                    + "\",\"select\":\"matching tells\"}");

    assertThat(answer).contains("line 1999 tells");
    CompressionResult again = roomy.compress(Content.of(answer).within(50));
    assertThat(again.text()).isSameAs(answer);
    assertThat(again.decision().reason()).contains(Reason.OURS);
  }
}
