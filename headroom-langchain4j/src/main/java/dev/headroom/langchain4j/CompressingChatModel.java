package dev.headroom.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** A model that reads compressed tool results. Everything else is the model's own. */
final class CompressingChatModel implements ChatModel {
  private final ChatModel delegate;
  private final RequestCompressor requests;

  CompressingChatModel(ChatModel delegate, RequestCompressor requests) {
    this.delegate = delegate;
    this.requests = requests;
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    return delegate.chat(requests.compress(request, null));
  }

  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    return delegate.chat(requests.compress(request, null), options);
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return delegate.doChat(requests.compress(request, null));
  }

  @Override
  public String chat(String userMessage) {
    return delegate.chat(userMessage);
  }

  @Override
  public ChatResponse chat(ChatMessage... messages) {
    return chat(List.of(messages));
  }

  @Override
  public ChatResponse chat(List<ChatMessage> messages) {
    ChatRequest request = ChatRequest.builder().messages(messages).build();
    return delegate.chat(requests.compress(request, null).messages());
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return delegate.defaultRequestParameters();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return delegate.listeners();
  }

  @Override
  public ModelProvider provider() {
    return delegate.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return delegate.supportedCapabilities();
  }
}
