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
  void aUnitThatAloneFillsThePageKeepsItsNumbers() {
    Retrieval.Found page =
        (Retrieval.Found) headroom.retrieve(handle, Selection.range("parts", 5, 20));

    assertThat(page.part()).startsWith("# chapter 2\n").doesNotContain("chapter 3");
    assertThat(page.header()).contains(": parts 5-8, continue with parts 9-20]");
  }

  @Test
  void everyGapComesBack() {
    assertThat(result.gaps()).isNotEmpty();
    for (Gap gap : result.gaps()) {
      Selection numbers = Selection.range(gap.noun(), gap.first(), gap.last()).of(gap.group());
      assertThat(String.join("", pages(numbers))).isEqualTo(gap.source().of(TEXT));
    }
  }

  /** Lists of two names that markers would write alike. */
  private record Ledgers() implements Compressor {
    @Override
    public String name() {
      return "ledgers";
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
      int[] groups = {
        units.group(Units.Group.of("/\u8a02\u55ae", "rows")),
        units.group(Units.Group.of("/\u5ba2\u6236", "rows")),
        units.group(Units.Group.of("/__", "rows")),
        units.group(Units.Group.of("x".repeat(80), "rows"))
      };
      int number = 0;
      for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
        int end = text.indexOf('\n', at) + 1;
        if (text.charAt(at) != '#') {
          units.add(groups[number++ / 40], -1, at, end, Weights.NORMAL);
        }
      }
      return Optional.of(View.same(text, units.build()));
    }

    @Override
    public String sample() {
      return TEXT;
    }
  }

  @Test
  void namesThatMarkersWriteAlikeAreToldApart() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 160; row++) {
      text.append(row % 40 == 0 ? "# a ledger begins\n" : "").append("row ").append(row);
      text.append(" of a ledger\n");
    }
    Headroom ledgers =
        Headroom.builder().withoutDiscovery().compressor(new Ledgers()).recoverable().build();
    CompressionResult shown = ledgers.compress(Content.of(text.toString()).within(150));

    assertThat(shown.text()).contains("-40 of /__:2;").contains("-40 of /__:3]");
    RetrievalTool tool = ledgers.retrievalTool(Scope.shared());
    String id = shown.handle().orElseThrow().id();
    List<String> asked =
        List.of("of /__:2", "of /__:3", "of /__", "of /\u5ba2\u6236", "of " + "x".repeat(64));
    List<Integer> rows = List.of(4, 44, 84, 44, 124);
    assertThat(ledgers.retrieve(shown.handle().orElseThrow(), Selection.range("rows", 5, 5)))
        .extracting(found -> ((Retrieval.Found) found).part())
        .isEqualTo("row 4 of a ledger\n");
    for (int i = 0; i < asked.size(); i++) {
      String select = "rows 5 " + asked.get(i);
      assertThat(tool.execute("{\"handle\":\"" + id + "\",\"select\":\"" + select + "\"}"))
          .endsWith("]\nrow " + rows.get(i) + " of a ledger\n");
    }
  }

  @Test
  void t40AFilterFindsWhatStandsBetweenTheUnits() {
    Headroom ledgers =
        Headroom.builder().withoutDiscovery().compressor(new Ledgers()).recoverable().build();
    String text = ("# a zebra begins\n" + "row of a ledger\n".repeat(40)).repeat(4);
    CompressionResult shown = ledgers.compress(Content.of(text).within(200));

    Retrieval.Found found =
        (Retrieval.Found)
            ledgers.retrieve(shown.handle().orElseThrow(), Selection.matching("zebra"));
    assertThat(found.part()).startsWith("# a zebra begins\n");
  }

  @Test
  void aFindLargerThanAPageSaysThatThereAreMore() {
    Headroom ledgers =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(new Ledgers())
            .recoverable()
            .limits(Limits.defaults().withPageTokens(200))
            .build();
    String text = ("row" + " of a zebra".repeat(200) + "\n").repeat(4);
    CompressionResult shown = ledgers.compress(Content.of(text).within(1_500));

    Retrieval.Found found =
        (Retrieval.Found)
            ledgers.retrieve(shown.handle().orElseThrow(), Selection.matching("zebra"));
    assertThat(found.header())
        .matches(".*, continue with chars \\d+-\\d+; for more add to the words: from chars \\d+]");
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
