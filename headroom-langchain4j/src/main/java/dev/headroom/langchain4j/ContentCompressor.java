package dev.headroom.langchain4j;

import dev.headroom.Policy;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compresses retrieved documents by the question they were retrieved for. All of one question share
 * one budget, best first. Metadata and order stay.
 */
final class ContentCompressor {
  /** What listeners and policies know retrieved documents by: {@value}. */
  static final String SOURCE = "rag";

  private final Wiring wiring;
  private final BooleanSupplier bound;

  ContentCompressor(Wiring wiring, BooleanSupplier bound) {
    this.wiring = wiring;
    this.bound = bound;
  }

  List<Content> compress(List<Content> contents, String question, @Nullable Object memoryId) {
    Policy policy = wiring.rules().policy(SOURCE, null);
    if (contents.isEmpty() || policy == Policy.OFF) {
      return contents;
    }
    int tokens = wiring.rules().tokens(SOURCE, null, false);
    Output output =
        new Output(
            SOURCE,
            Optional.empty(),
            memoryId,
            Optional.empty(),
            question,
            Wiring.permitted(policy, bound.getAsBoolean()),
            tokens);
    Optional<SharedBudget> shared =
        tokens == 0 ? Optional.empty() : Optional.of(new SharedBudget(tokens, contents.size()));
    List<Content> out = new ArrayList<>(contents.size());
    for (Content content : contents) {
      out.add(compress(content, output, shared));
    }
    return out;
  }

  private Content compress(Content content, Output output, Optional<SharedBudget> shared) {
    TextSegment segment = content.textSegment();
    String text = wiring.compressor().compress(segment.text(), output, shared).text();
    return text.equals(segment.text())
        ? content
        : Content.from(TextSegment.from(text, segment.metadata()), content.metadata());
  }
}
