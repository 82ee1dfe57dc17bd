package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCountersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4o", "gpt-4o-mini-2024-07-18", "gpt-4.1", "gpt-4.1-nano", "gpt-4.5-preview", "gpt-5",
        "gpt-5-mini", "gpt-5.1-codex", "gpt-oss-120b", "chatgpt-4o-latest", "o1", "o1-preview",
        "o3", "o3-mini", "o4-mini", "codex-mini-latest", "openai/gpt-5", "ft:gpt-4o:team::id",
        "GPT-4O", "o200k_base"
      })
  void currentModelsOfOpenAiHaveO200k(String model) {
    assertThat(TokenCounters.forModel(model)).isSameAs(TokenCounters.o200k());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4",
        "gpt-4-turbo",
        "gpt-4-32k-0613",
        "gpt-3.5-turbo",
        "gpt-35-turbo",
        "text-embedding-3-small",
        "text-embedding-ada-002",
        "ft:gpt-3.5-turbo-0125:team::id",
        "cl100k_base"
      })
  void olderModelsOfOpenAiHaveCl100k(String model) {
    assertThat(TokenCounters.forModel(model)).isSameAs(TokenCounters.cl100k());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude-3-5-sonnet-20241022", "claude-opus-4-20250514", "claude-sonnet-4-5",
        "claude-opus-4-6", "claude-2.1", "anthropic/claude-3.7-sonnet",
        "us.anthropic.claude-3-haiku-20240307-v1:0", "claude-sonnet-4@20250514"
      })
  void claudeUpTo46IsAnEstimate(String model) {
    assertThat(TokenCounters.forModel(model).name())
        .isEqualTo("claude (estimate, o200k_base x 1.2)");
    assertThat(TokenCounters.forModel(model).certainty()).isEqualTo(TokenCount.Certainty.ESTIMATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claude-sonnet-5", "claude-opus-4-7", "claude-5-haiku", "claude"})
  void laterOrUnknownClaudeIsAHigherEstimate(String model) {
    assertThat(TokenCounters.forModel(model).name())
        .isEqualTo("claude-later (estimate, o200k_base x 1.56)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gemini-2.5-pro", "models/gemini-2.0-flash", "google/gemma-3-27b-it", "meta.llama3-8b",
        "us.meta.llama4-scout", "mistral-large-latest", "qwen2.5-coder", "deepseek-chat",
        "amazon.nova-pro-v1:0", "x-ai/grok-4"
      })
  void otherFamiliesAreEstimatesThatNobodyMeasured(String model) {
    assertThat(TokenCounters.forModel(model).name())
        .isEqualTo("unmeasured (estimate, o200k_base x 1.15)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my-model", "gpt-6", "gpt-4.2", "gpt-45", "o10", "text-davinci-003"})
  void anUnknownModelIsRefusedWithTheNamesOfWhatIsKnown(String model) {
    assertThat(TokenCounters.find(model)).isEmpty();
    assertThatThrownBy(() -> TokenCounters.forModel(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("modelName=" + model)
        .hasMessageContaining("gpt-4o")
        .hasMessageContaining("Claude");
  }

  @Test
  void oneModelIsAlwaysCountedByOneCounter_T74() {
    assertThat(TokenCounters.forModel("claude-3-opus"))
        .isSameAs(TokenCounters.forModel("claude-sonnet-4-5"));
    assertThat(TokenCounters.o200k()).isSameAs(TokenCounters.o200k());
  }

  @Test
  void aFactorOfYourOwnMakesACounter() {
    TokenCounter counter = TokenCounters.estimate("ours", 2);

    assertThat(counter.count("hello")).isEqualTo(2);
  }
}
