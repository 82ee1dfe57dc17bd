package dev.headroom;

import dev.headroom.Retrieval.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers retrievals with exact parts of the original, a page at a time. Needs no parser: where
 * units lie was stored with the original. Thread-safe.
 */
final class Retriever {
  /** A page of which less than this share is left begins no other selection. */
  private static final int LEAST_SHARE_OF_PAGE = 16;

  private final Engine engine;
  private final int pageTokens;

  Retriever(Engine engine) {
    this.engine = engine;
    this.pageTokens = engine.settings().limits().pageTokens();
  }

  Retrieval retrieve(Handle handle, Selection selection) {
    return retrieve(handle, List.of(selection)).answers().get(0);
  }

  /** Answers in order until the page is full. */
  Retrieval.Page retrieve(Handle handle, List<Selection> selections) {
    Retrieval.Page page = page(handle, engine.originals().get(handle), selections);
    boolean found = page.answers().stream().allMatch(Found.class::isInstance);
    // Another process may have added addresses since the original was read.
    return found ? page : page(handle, engine.originals().read(handle), selections);
  }

  private Retrieval.Page page(
      Handle handle, Optional<Originals.Stored> stored, List<Selection> selections) {
    if (stored.isEmpty()) {
      Retrieval missing = new Retrieval.Missing(engine.originals().why(handle));
      return new Retrieval.Page(List.of(missing), List.of());
    }
    List<Retrieval> answers = new ArrayList<>();
    List<Selection> next = new ArrayList<>();
    int left = pageTokens;
    for (Selection selection : selections) {
      if (!answers.isEmpty() && left < pageTokens / LEAST_SHARE_OF_PAGE) {
        next.add(selection);
        continue;
      }
      Retrieval answer = answer(handle, stored.get(), selection, left);
      answers.add(answer);
      if (answer instanceof Found found) {
        next.addAll(found.next());
        left = !found.next().isEmpty() ? 0 : left - tokens(found.part(), left);
      }
    }
    return new Retrieval.Page(answers, next);
  }

  private Retrieval answer(
      Handle handle, Originals.Stored stored, Selection selection, int tokens) {
    return new Answer(
            engine.router(), engine.settings().counter(), tokens, handle, stored, selection)
        .find();
  }

  private int tokens(String part, int most) {
    return engine.settings().counter().countUpTo(part, 0, part.length(), most);
  }

  /**
   * A part as a model reads it: exactly, or folded where that is shorter and reads back to it byte
   * for byte from the text alone. Stores nothing.
   */
  String shown(Found found, Scope scope) {
    Content part = Content.of(found.part()).in(scope).allowing(Policy.LOSSLESS);
    CompressionResult folded = Compression.dryRun(engine, part);
    return folded.fidelity() == Fidelity.LOSSLESS && folded.exactness() == Exactness.BYTES
        ? found.header() + "\n" + folded.text()
        : found.text();
  }
}
