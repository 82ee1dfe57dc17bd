package dev.headroom.langchain4j;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Decision;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Note;
import dev.headroom.Policy;
import dev.headroom.Reason;
import dev.headroom.Scope;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.service.memory.ChatMemoryService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one place where texts meet the engine: hints, budgets, and the word to listener and report.
 * Thread-safe.
 */
final class OutputCompressor {
  private static final System.Logger LOG = System.getLogger("dev.headroom");
  private static final int GROWTH = 2;

  private final Headroom headroom;
  private final Function<Object, Scope> scopes;
  private final CompressionListener listener;
  private final Savings savings;

  OutputCompressor(
      Headroom headroom,
      Function<Object, Scope> scopes,
      CompressionListener listener,
      Savings savings) {
    this.headroom = headroom;
    this.scopes = scopes;
    this.listener = listener;
    this.savings = savings;
  }

  /** A text's shorter form, within what it may have of itself and of what it shares. */
  CompressionResult compress(String text, Output output, Optional<SharedBudget> shared) {
    return shared.isPresent()
        ? shared.get().next(output.tokens(), share -> told(text, output, share))
        : told(text, output, output.tokens());
  }

  private CompressionResult told(String text, Output output, int budget) {
    CompressionResult result = fit(text, output, budget);
    savings.text(result.decision());
    int over = budget == 0 ? 0 : Math.max(0, result.tokens().after().value() - budget);
    Compression event =
        new Compression(output.source(), output.callId(), result.decision(), budget, over);
    tell(to -> to.onCompression(event));
    return result;
  }

  /** The parts of one result, those of text compressed; every other is the same object. */
  List<dev.langchain4j.data.message.Content> compress(
      List<dev.langchain4j.data.message.Content> parts,
      Output output,
      Optional<SharedBudget> shared) {
    int texts = (int) parts.stream().filter(TextContent.class::isInstance).count();
    if (texts == 0) {
      return parts;
    }
    int most = output.tokens();
    if (shared.isPresent()) {
      int equal = shared.get().setAside();
      most = most == 0 ? equal : Math.min(most, equal);
    }
    Optional<SharedBudget> own =
        most == 0 ? Optional.empty() : Optional.of(new SharedBudget(most, texts));
    List<dev.langchain4j.data.message.Content> out = new ArrayList<>(parts.size());
    for (dev.langchain4j.data.message.Content part : parts) {
      out.add(part instanceof TextContent text ? compress(text, output, own) : part);
    }
    return out;
  }

  private TextContent compress(TextContent part, Output output, Optional<SharedBudget> own) {
    String text = compress(part.text(), output, own).text();
    return text.equals(part.text()) ? part : TextContent.from(text);
  }

  /**
   * Within the budget; where not even the least that must be shown fits into it, within the next
   * larger one that takes it, which is nearer to it than the whole text.
   */
  private CompressionResult fit(String text, Output output, int budget) {
    CompressionResult result = run(text, output, budget);
    int next = budget;
    while (isTooSmall(result, output) && next < result.tokens().before().value()) {
      next = next < output.tokens() ? output.tokens() : next * GROWTH;
      result = run(text, output, next);
    }
    return result;
  }

  /** Whether no text with gaps was found within the budget, though there may be one in a larger. */
  private boolean isTooSmall(CompressionResult result, Output output) {
    Decision decision = result.decision();
    boolean mayHaveGaps =
        headroom.isRecoverable()
            && output.policy() == Policy.RECOVERABLE
            && !decision.notes().contains(Note.LOW_CONFIDENCE)
            && !decision.notes().contains(Note.STORE_FAILED);
    return decision.reason().filter(Reason.BUDGET_TOO_SMALL::equals).isPresent()
        || mayHaveGaps
            && result.fidelity() == Fidelity.LOSSLESS
            && decision.notes().contains(Note.OVER_BUDGET);
  }

  private CompressionResult run(String text, Output output, int tokens) {
    Content content =
        Content.of(text)
            .fromTool(output.source())
            .in(scope(output.memoryId()))
            .allowing(output.policy());
    if (output.file().isPresent()) {
      content = content.named(output.file().get());
    }
    if (!output.question().isBlank()) {
      content = content.answering(output.question());
    }
    if (tokens > 0 && output.policy() != Policy.OFF) {
      content = content.within(tokens);
    }
    return headroom.compress(content);
  }

  /** Says what was retrieved. */
  void retrieved(Optional<String> callId, String arguments, String answer) {
    int tokens = tokens(arguments) + tokens(answer);
    savings.retrieval(tokens);
    tell(to -> to.onRetrieval(new RetrievalCall(callId, tokens)));
  }

  /** Says that less can be done than was asked for. */
  void notice(String what) {
    LOG.log(System.Logger.Level.INFO, what);
    tell(to -> to.onNotice(what));
  }

  int tokens(String text) {
    return headroom.counter().count(text);
  }

  Headroom headroom() {
    return headroom;
  }

  /**
   * Whose originals a conversation's are; without an id it is the one LangChain4j calls default.
   */
  Scope scope(@Nullable Object memoryId) {
    return scopes.apply(memoryId == null ? ChatMemoryService.DEFAULT : memoryId);
  }

  private void tell(Consumer<CompressionListener> word) {
    try {
      word.accept(listener);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a listener failed: {0}", e.getClass().getName());
    }
  }
}
