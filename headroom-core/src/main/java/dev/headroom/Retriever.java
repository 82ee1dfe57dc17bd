package dev.headroom;

import dev.headroom.spi.TokenCounter;
import java.util.Optional;

/**
 * Answers retrievals with exact parts of the original, a page at a time. Needs no parser: where
 * units lie was stored with the original. Thread-safe.
 */
final class Retriever {
  private final Originals originals;
  private final ContentRouter router;
  private final TokenCounter counter;
  private final int pageTokens;

  Retriever(Originals originals, ContentRouter router, TokenCounter counter, int pageTokens) {
    this.originals = originals;
    this.router = router;
    this.counter = counter;
    this.pageTokens = pageTokens;
  }

  Retrieval retrieve(Handle handle, Selection selection) {
    Optional<Originals.Stored> stored = originals.get(handle);
    if (stored.isEmpty()) {
      return new Retrieval.Missing(originals.why(handle));
    }
    return new Answer(router, counter, pageTokens, handle, stored.get(), selection).find();
  }
}
