package dev.headroom.langchain4j;

import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns Headroom's token counters into LangChain4j's estimators, and back. */
public final class TokenCountEstimators {
  /** Tokens that a provider adds to each message for its role and bounds: {@value}. */
  public static final int MESSAGE_TOKENS = 4;

  /** Tokens of a part that is no text, such as an image; a usual size, not measured: {@value}. */
  public static final int PART_TOKENS = 765;

  private TokenCountEstimators() {}

  /**
   * An estimator that counts by a counter: texts as the counter does, messages as their texts,
   * calls and parts with {@value #MESSAGE_TOKENS} tokens around each.
   */
  public static TokenCountEstimator of(TokenCounter counter) {
    return new OfCounter(Objects.requireNonNull(counter, "counter"));
  }

  /** A counter that counts by an estimator; its numbers are estimates. */
  public static TokenCounter counter(TokenCountEstimator estimator) {
    return new OfEstimator(Objects.requireNonNull(estimator, "estimator"));
  }

  private record OfCounter(TokenCounter counter) implements TokenCountEstimator {
    @Override
    public int estimateTokenCountInText(@Nullable String text) {
      return text == null ? 0 : counter.count(text);
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
      int tokens = MESSAGE_TOKENS;
      if (message instanceof SystemMessage system) {
        tokens += estimateTokenCountInText(system.text());
      } else if (message instanceof UserMessage user) {
        tokens += parts(user.contents()) + estimateTokenCountInText(user.name());
      } else if (message instanceof AiMessage answer) {
        tokens += estimateTokenCountInText(answer.text()) + calls(answer);
      } else if (message instanceof ToolExecutionResultMessage result) {
        tokens += parts(result.contents());
      } else {
        tokens += estimateTokenCountInText(message.toString());
      }
      return tokens;
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
      int tokens = 0;
      for (ChatMessage message : messages) {
        tokens += estimateTokenCountInMessage(message);
      }
      return tokens;
    }

    private int calls(AiMessage answer) {
      int tokens = 0;
      for (ToolExecutionRequest call : answer.toolExecutionRequests()) {
        tokens += MESSAGE_TOKENS + estimateTokenCountInText(call.id());
        tokens += estimateTokenCountInText(call.name());
        tokens += estimateTokenCountInText(call.arguments());
      }
      return tokens;
    }

    private int parts(List<Content> parts) {
      int tokens = 0;
      for (Content part : parts) {
        tokens +=
            part instanceof TextContent text ? estimateTokenCountInText(text.text()) : PART_TOKENS;
      }
      return tokens;
    }
  }

  private record OfEstimator(TokenCountEstimator estimator) implements TokenCounter {
    @Override
    public String name() {
      return estimator.getClass().getSimpleName();
    }

    @Override
    public TokenCount.Certainty certainty() {
      return TokenCount.Certainty.ESTIMATE;
    }

    @Override
    public int count(String text, int start, int end) {
      Objects.checkFromToIndex(start, end, text.length());
      return start == end ? 0 : estimator.estimateTokenCountInText(text.substring(start, end));
    }
  }
}
