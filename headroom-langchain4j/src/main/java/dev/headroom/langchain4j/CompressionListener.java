package dev.headroom.langchain4j;

/**
 * Hears what became of results. Called on the thread that compressed, once for each; what it throws
 * is logged and has no effect. Implementations are thread-safe.
 */
@FunctionalInterface
public interface CompressionListener {
  /** A text was treated: shortened, or left as it was for the reason that its decision gives. */
  void onCompression(Compression compression);

  /** The model retrieved something that had been left out. */
  default void onRetrieval(RetrievalCall call) {}

  /** Something was set up such that less can be done than asked for, and what would change it. */
  default void onNotice(String notice) {}
}
