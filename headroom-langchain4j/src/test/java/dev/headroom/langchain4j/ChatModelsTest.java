package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatModelsTest {
  private static final List<ChatMessage> MESSAGES =
      List.of(
          UserMessage.from("?"),
          ToolExecutionResultMessage.from("c", "read_log", Payloads.log(new Random(1), 400)));
  private static final ChatRequest REQUEST = ChatRequest.builder().messages(MESSAGES).build();
  private static final ChatModelListener LISTENER = new ChatModelListener() {};

  private final HeadroomTools tools = HeadroomTools.of();

  /** Remembers what it was asked last, and through which door. */
  private static final class Seen implements ChatModel, StreamingChatModel {
    private String door = "";
    private List<ChatMessage> messages = List.of();

    private ChatResponse seen(String how, List<ChatMessage> what) {
      door = how;
      messages = what;
      return ChatResponse.builder().aiMessage(AiMessage.from("answer")).build();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
      return seen("request", request.messages());
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
      return seen("options", request.messages());
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      return seen("do", request.messages());
    }

    @Override
    public ChatResponse chat(List<ChatMessage> messages) {
      return seen("list", messages);
    }

    @Override
    public String chat(String text) {
      return seen("text", List.of(UserMessage.from(text))).aiMessage().text();
    }

    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(seen("request", request.messages()));
    }

    @Override
    public void chat(
        ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(seen("options", request.messages()));
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(seen("do", request.messages()));
    }

    @Override
    public void chat(List<ChatMessage> messages, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(seen("list", messages));
    }

    @Override
    public void chat(String text, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(seen("text", List.of(UserMessage.from(text))));
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return ChatRequestParameters.builder().modelName("seen").build();
    }

    @Override
    public List<ChatModelListener> listeners() {
      return List.of(LISTENER);
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.ANTHROPIC;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
  }

  private static final class Handler implements StreamingChatResponseHandler {
    private ChatResponse response;

    @Override
    public void onCompleteResponse(ChatResponse complete) {
      response = complete;
    }

    @Override
    public void onError(Throwable error) {
      throw new AssertionError(error);
    }
  }

  @Test
  void everyDoorOfAModelReadsCompressedResultsAndStaysThatDoor() {
    Seen seen = new Seen();
    ChatModel model = tools.chatModel(seen);

    model.chat(REQUEST);
    isShorter(seen, "request");
    model.chat(REQUEST, ChatRequestOptions.EMPTY);
    isShorter(seen, "options");
    model.doChat(REQUEST);
    isShorter(seen, "do");
    model.chat(MESSAGES);
    isShorter(seen, "list");
    model.chat(MESSAGES.toArray(ChatMessage[]::new));
    isShorter(seen, "list");
    assertThat(model.chat("hello")).isEqualTo("answer");
    assertThat(seen.door).isEqualTo("text");
    assertThat(model.defaultRequestParameters().modelName()).isEqualTo("seen");
    assertThat(model.listeners()).containsExactly(LISTENER);
    assertThat(model.provider()).isEqualTo(ModelProvider.ANTHROPIC);
    assertThat(model.supportedCapabilities()).hasSize(1);
  }

  @Test
  void everyDoorOfAStreamingModelReadsCompressedResultsAndStaysThatDoor() {
    Seen seen = new Seen();
    StreamingChatModel model = tools.streamingChatModel(seen);
    Handler handler = new Handler();

    model.chat(REQUEST, handler);
    isShorter(seen, "request");
    model.chat(REQUEST, ChatRequestOptions.EMPTY, handler);
    isShorter(seen, "options");
    model.doChat(REQUEST, handler);
    isShorter(seen, "do");
    model.chat(MESSAGES, handler);
    isShorter(seen, "list");
    model.chat("hello", handler);
    assertThat(seen.door).isEqualTo("text");
    assertThat(handler.response.aiMessage().text()).isEqualTo("answer");
    assertThat(model.defaultRequestParameters().modelName()).isEqualTo("seen");
    assertThat(model.listeners()).containsExactly(LISTENER);
    assertThat(model.provider()).isEqualTo(ModelProvider.ANTHROPIC);
    assertThat(model.supportedCapabilities()).hasSize(1);
  }

  private static void isShorter(Seen seen, String door) {
    assertThat(seen.door).isEqualTo(door);
    ToolExecutionResultMessage result = (ToolExecutionResultMessage) seen.messages.get(1);
    ToolExecutionResultMessage whole = (ToolExecutionResultMessage) MESSAGES.get(1);
    assertThat(result.text().length()).isLessThan(whole.text().length() * 9 / 10);
    assertThat(result.id()).isEqualTo("c");
    seen.door = "";
  }
}
