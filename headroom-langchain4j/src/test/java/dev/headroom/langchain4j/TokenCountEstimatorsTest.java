package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.Note;
import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenCountEstimatorsTest {
  private final TokenCountEstimator estimator = TokenCountEstimators.of(TokenCounters.o200k());

  @Test
  void countsTextsAsTheCounterDoesAndSpecialTokensToo() {
    assertThat(estimator.estimateTokenCountInText("order <|endoftext|> failed"))
        .isEqualTo(TokenCounters.o200k().count("order <|endoftext|> failed"));
    assertThat(estimator.estimateTokenCountInText("")).isZero();
  }

  @Test
  void countsEveryKindOfMessage() {
    ToolExecutionRequest call =
        ToolExecutionRequest.builder().id("c1").name("read").arguments("{}").build();
    int image = TokenCountEstimators.PART_TOKENS;

    assertThat(estimator.estimateTokenCountInMessage(SystemMessage.from("Hi"))).isEqualTo(5);
    assertThat(estimator.estimateTokenCountInMessage(AiMessage.from(call))).isGreaterThan(8);
    assertThat(
            estimator.estimateTokenCountInMessage(
                UserMessage.from(TextContent.from("Hi"), ImageContent.from("aGk=", "image/png"))))
        .isEqualTo(5 + image);
    assertThat(
            estimator.estimateTokenCountInMessages(
                List.of(
                    SystemMessage.from("Hi"), ToolExecutionResultMessage.from("c1", "read", "Hi"))))
        .isEqualTo(10);
  }

  @Test
  void isNearLangChain4jsOwn() {
    OpenAiTokenCountEstimator own = new OpenAiTokenCountEstimator("gpt-4o");
    UserMessage message = UserMessage.from(Payloads.log(new Random(1), 50));

    assertThat((double) estimator.estimateTokenCountInMessage(message))
        .isBetween(
            own.estimateTokenCountInMessage(message) * 0.98,
            own.estimateTokenCountInMessage(message) * 1.02);
  }

  @Test
  void anEstimatorServesAsACounterWhoseNumbersAreEstimates() {
    TokenCounter counter = TokenCountEstimators.counter(estimator);

    assertThat(counter.certainty()).isEqualTo(TokenCount.Certainty.ESTIMATE);
    assertThat(counter.count("order failed", 0, 5)).isEqualTo(1);
    try (Headroom headroom = Headroom.builder().counter(counter).recoverable().build()) {
      String log = Payloads.log(new Random(1), 200);
      var result = headroom.compress(Content.of(log).within(400));
      assertThat(result.decision().has(Note.ESTIMATED)).isTrue();
      assertThat(counter.count(result.text())).isLessThanOrEqualTo(400);
    }
  }
}
