package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.aggregator.DefaultContentAggregator;
import dev.langchain4j.rag.content.injector.ContentInjector;
import dev.langchain4j.rag.content.injector.DefaultContentInjector;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetrievedContentsTest {
  private static final String ANSWER = "The harbour master of Moss is called Ingrid Solheim.";

  private final HeadroomTools tools = HeadroomTools.builder().resultTokens("rag", 900).build();

  /** Documents of many sentences, one of which answers. */
  private static List<Content> documents() {
    List<Content> documents = new ArrayList<>();
    for (int d = 0; d < 4; d++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(d == 2 && i == 31 ? ANSWER : "Ferry " + (d * 60 + i) + " left the quay in fog.")
            .append(i % 6 == 5 ? "\n\n" : " ");
      }
      documents.add(
          Content.from(TextSegment.from(text.toString(), Metadata.from("file_name", "d" + d))));
    }
    return documents;
  }

  @Test
  void anAggregatorKeepsWhatAnswersTheQuestionWithinTheBudget() {
    tools.tools();
    ContentAggregator aggregator = tools.contentAggregator(new DefaultContentAggregator());
    Query query = Query.from("Who is the harbour master of Moss?");

    List<Content> contents = aggregator.aggregate(Map.of(query, List.of(documents())));

    assertThat(tokens(contents)).isLessThanOrEqualTo(900);
    assertThat(contents).hasSize(4);
    assertThat(contents).anyMatch(content -> content.textSegment().text().contains(ANSWER));
    assertThat(contents.get(2).textSegment().metadata().getString("file_name")).isEqualTo("d2");
  }

  @Test
  void anInjectorDoesTheSameByTheMessage() {
    tools.tools();
    ContentInjector injector = tools.contentInjector(new DefaultContentInjector());

    UserMessage message =
        (UserMessage)
            injector.inject(documents(), UserMessage.from("Who is the harbour master of Moss?"));

    assertThat(message.singleText()).contains(ANSWER);
    assertThat(tools.headroom().counter().count(message.singleText())).isLessThan(1_000);
  }

  @Test
  void t31BeforeTheToolsAreBoundNothingIsLeftOut() {
    ContentAggregator aggregator = tools.contentAggregator(new DefaultContentAggregator());

    List<Content> contents = aggregator.aggregate(Map.of(Query.from("?"), List.of(documents())));

    assertThat(contents).noneMatch(content -> content.textSegment().text().contains("retrieve h"));
  }

  @Test
  void nothingRetrievedIsNothing() {
    ContentAggregator aggregator = tools.contentAggregator(new DefaultContentAggregator());

    assertThat(aggregator.aggregate(Map.of())).isEmpty();
  }

  private int tokens(List<Content> contents) {
    return contents.stream()
        .mapToInt(content -> tools.headroom().counter().count(content.textSegment().text()))
        .sum();
  }
}
