package dev.headroom.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Set;

/** A streaming model that reads compressed tool results. Everything else is the model's own. */
final class CompressingStreamingChatModel implements StreamingChatModel {
  private final StreamingChatModel delegate;
  private final RequestCompressor requests;

  CompressingStreamingChatModel(StreamingChatModel delegate, RequestCompressor requests) {
    this.delegate = delegate;
    this.requests = requests;
  }

  @Override
  public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
    delegate.chat(requests.compress(request, null), handler);
  }

  @Override
  public void chat(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
    delegate.chat(requests.compress(request, null), options, handler);
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    delegate.doChat(requests.compress(request, null), handler);
  }

  @Override
  public void chat(String userMessage, StreamingChatResponseHandler handler) {
    delegate.chat(userMessage, handler);
  }

  @Override
  public void chat(List<ChatMessage> messages, StreamingChatResponseHandler handler) {
    ChatRequest request = ChatRequest.builder().messages(messages).build();
    delegate.chat(requests.compress(request, null).messages(), handler);
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
