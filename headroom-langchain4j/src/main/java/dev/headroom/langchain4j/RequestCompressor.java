package dev.headroom.langchain4j;

import dev.headroom.Policy;
import dev.headroom.RetrievalTool;
import dev.headroom.Scope;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compresses the tool results of a whole request. Each is written once, by its content and call:
 * what was sent stays what it is, whatever is asked, bound or configured later. All else in the
 * request is the same object as before. Thread-safe.
 */
final class RequestCompressor {
  private static final int MAX_REMEMBERED = 4_096;

  private final Wiring wiring;
  private final LruMap<Key, Written> written = new LruMap<>(MAX_REMEMBERED);

  private record Key(Scope scope, String call, String tool, String digest) {}

  /**
   * What stands for a message's contents.
   *
   * @param contents to send; empty if the message's own
   * @param tokens of them
   */
  private record Written(List<Content> contents, int tokens) {}

  RequestCompressor(Wiring wiring) {
    this.wiring = wiring;
  }

  /** The request with its tool results compressed; the same one if none of them changed. */
  ChatRequest compress(ChatRequest request, @Nullable Object memoryId) {
    boolean bound =
        request.toolSpecifications() != null
            && request.toolSpecifications().stream()
                .anyMatch(tool -> RetrievalTool.isItsName(tool.name()));
    Conversation conversation = new Conversation(memoryId, bound);
    List<ChatMessage> messages = new ArrayList<>(request.messages().size());
    boolean changed = false;
    for (ChatMessage message : request.messages()) {
      ChatMessage sent = conversation.sent(message);
      changed |= sent != message;
      messages.add(sent);
    }
    return changed ? request.toBuilder().messages(messages).build() : request;
  }

  /** What the messages of one request said so far. */
  private final class Conversation {
    private final @Nullable Object memoryId;
    private final boolean bound;
    private final Map<String, String> arguments = new HashMap<>();
    private String question = "";
    private Optional<SharedBudget> turn = Optional.empty();

    /**
     * Before its first message.
     *
     * @param bound whether the model can call the retrieval tool
     */
    Conversation(@Nullable Object memoryId, boolean bound) {
      this.memoryId = memoryId;
      this.bound = bound;
    }

    /** The message that is sent in place of the next one. */
    ChatMessage sent(ChatMessage message) {
      if (message instanceof UserMessage user) {
        question = Wiring.question(user);
      } else if (message instanceof AiMessage answer) {
        turn = turn(answer);
        answer.toolExecutionRequests().forEach(call -> arguments.put(call.id(), call.arguments()));
      } else if (message instanceof ToolExecutionResultMessage result) {
        return sent(result);
      }
      return message;
    }

    private ToolExecutionResultMessage sent(ToolExecutionResultMessage message) {
      String tool = message.toolName() == null ? "" : message.toolName();
      Policy policy = wiring.rules().policy(tool, null);
      boolean error = Boolean.TRUE.equals(message.isError());
      if (error
          || policy == Policy.OFF
          || CompressingToolExecutor.isTreated(message.attributes())) {
        turn.ifPresent(SharedBudget::setAside);
        return message;
      }
      Key key =
          new Key(
              wiring.compressor().scope(memoryId),
              message.id() == null ? "" : message.id(),
              tool,
              digest(message.contents()));
      Written known = written.get(key);
      if (known != null) {
        int tokens = known.tokens();
        turn.ifPresent(budget -> budget.spent(tokens));
        return with(known, message);
      }
      Output output = output(message, tool, policy);
      return with(written.getOrPut(key, () -> written(message, output, turn)), message);
    }

    private Output output(ToolExecutionResultMessage message, String tool, Policy policy) {
      Optional<String> file = FileNames.of(tool, arguments.get(message.id()));
      return new Output(
          tool,
          Optional.ofNullable(message.id()),
          memoryId,
          file,
          question,
          Wiring.permitted(policy, bound),
          wiring.rules().tokens(tool, null, file.isPresent()));
    }
  }

  private Optional<SharedBudget> turn(AiMessage answer) {
    return wiring.turnTokens() == 0 || !answer.hasToolExecutionRequests()
        ? Optional.empty()
        : Optional.of(new SharedBudget(wiring.turnTokens(), answer.toolExecutionRequests().size()));
  }

  private Written written(
      ToolExecutionResultMessage message, Output output, Optional<SharedBudget> turn) {
    List<Content> contents;
    if (message.hasSingleText()) {
      String text = message.text();
      String shorter = wiring.compressor().compress(text, output, turn).text();
      contents = shorter.equals(text) ? List.of() : List.of(TextContent.from(shorter));
    } else {
      List<Content> parts = wiring.compressor().compress(message.contents(), output, turn);
      contents = parts.equals(message.contents()) ? List.of() : parts;
    }
    return new Written(contents, tokens(contents.isEmpty() ? message.contents() : contents));
  }

  private static ToolExecutionResultMessage with(
      Written written, ToolExecutionResultMessage message) {
    return written.contents().isEmpty()
        ? message
        : message.toBuilder().contents(written.contents()).build();
  }

  private int tokens(List<Content> contents) {
    return contents.stream()
        .filter(TextContent.class::isInstance)
        .mapToInt(part -> wiring.compressor().tokens(((TextContent) part).text()))
        .sum();
  }

  private static String digest(List<Content> contents) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Content part : contents) {
        String text = part instanceof TextContent words ? words.text() : part.toString();
        sha.update(text.getBytes(StandardCharsets.UTF_16BE));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
