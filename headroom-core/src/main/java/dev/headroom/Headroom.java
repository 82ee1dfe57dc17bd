package dev.headroom;

import dev.headroom.internal.mark.Markers;
import dev.headroom.spi.CcrStore;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes shorter what a model reads, and proves it: what comes back is unchanged, or lossless and
 * read back before it left, or recoverable with every gap marked and the original stored first.
 *
 * <p>Build one, share it: immutable and thread-safe. No content makes a method throw; null
 * arguments and unknown explicit types do, at once. Nothing is downloaded and nothing is sent.
 */
public final class Headroom implements AutoCloseable {
  private final Engine engine;
  private final Retriever retriever;
  private final CcrStore store;
  private final boolean ownsStore;

  private Headroom(Engine engine, Retriever retriever, CcrStore store, boolean ownsStore) {
    this.engine = engine;
    this.retriever = retriever;
    this.store = store;
    this.ownsStore = ownsStore;
  }

  /** Lossless, bounded, in memory, with every compressor on the class path. */
  public static Headroom create() {
    return builder().build();
  }

  /** A builder with the defaults of {@link #create()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Compresses a text of which nothing else is known. */
  public CompressionResult compress(String text) {
    return compress(Content.of(text));
  }

  /**
   * Compresses a content. Linear in its length.
   *
   * @throws IllegalArgumentException if its explicit type is no compressor's name
   */
  public CompressionResult compress(Content content) {
    return Compression.compress(engine, Objects.requireNonNull(content, "content"));
  }

  /** What {@link #compress(Content)} would give, without storing anything. */
  public CompressionResult dryRun(Content content) {
    return Compression.dryRun(engine, Objects.requireNonNull(content, "content"));
  }

  /**
   * Why a content would be treated as it would be: routes and decision, some lines for a person.
   */
  public String explain(Content content) {
    StringBuilder out = new StringBuilder();
    for (Route route : engine.router().routes(content)) {
      out.append(route.compressor().name())
          .append(": ")
          .append(route.match())
          .append(" by ")
          .append(route.grounds())
          .append('\n');
    }
    return out.append(dryRun(content).decision()).append('\n').toString();
  }

  /** What a text of the shared scope came from. */
  public Expansion expand(String text) {
    return expand(text, Scope.shared());
  }

  /** What a text that was compressed in this scope came from. Linear; never searches inside it. */
  public Expansion expand(String text, Scope scope) {
    Objects.requireNonNull(scope, "scope");
    return engine.expander().expand(Objects.requireNonNull(text, "text"), scope);
  }

  /**
   * The first marker of ours that stands in a text: one whose id was issued in this scope, or a
   * later one of a text, which carries no id and is known by its form. For guards that keep
   * shortened text out of files and messages. Linear.
   */
  public Optional<String> markerIn(String text, Scope scope) {
    Objects.requireNonNull(scope, "scope");
    return Markers.marks(Objects.requireNonNull(text, "text")).stream()
        .filter(mark -> mark.id().isEmpty() || isIssued(scope, mark.id().get()))
        .map(Markers.Mark::text)
        .findFirst();
  }

  /** A part of a stored original, exactly, a page of it at a time. */
  public Retrieval retrieve(Handle handle, Selection selection) {
    Objects.requireNonNull(handle, "handle");
    return retriever.retrieve(handle, Objects.requireNonNull(selection, "selection"));
  }

  /**
   * Several parts of a stored original, exactly, as far as one page holds them.
   *
   * @throws IllegalArgumentException if there is no selection
   */
  public Retrieval.Page retrieve(Handle handle, List<Selection> selections) {
    Objects.requireNonNull(handle, "handle");
    if (selections.isEmpty()) {
      throw new IllegalArgumentException("no selection");
    }
    return retriever.retrieve(handle, List.copyOf(selections));
  }

  /** The tool for a model to retrieve with, bound to a scope. */
  public RetrievalTool retrievalTool(Scope scope) {
    return new RetrievalTool(retriever, scope);
  }

  /** The router, to ask who would treat a content. */
  public ContentRouter router() {
    return engine.router();
  }

  /** The counter that sizes are measured by. */
  public TokenCounter counter() {
    return engine.settings().counter();
  }

  /** Whether parts may be left out where a budget asks for it. */
  public boolean isRecoverable() {
    return engine.settings().recoverable();
  }

  /** Sends each compressor's sample through the wired path. */
  public SelfTest selfTest() {
    return SelfTest.of(this);
  }

  private boolean isIssued(Scope scope, String id) {
    return engine.originals().isIssued(new Handle(scope, id));
  }

  Engine engine() {
    return engine;
  }

  /** Closes the store if this object made it; one that was given stays open. */
  @Override
  public void close() {
    if (ownsStore) {
      store.close();
    }
  }

  /**
   * Builds a {@link Headroom}. A property set twice throws {@link IllegalStateException}, a null
   * one {@link NullPointerException}. Not thread-safe.
   */
  public static final class Builder {
    private final List<Compressor> explicit = new ArrayList<>();
    private final Map<String, Policy> policies = new LinkedHashMap<>();
    private @Nullable CcrStore store;
    private @Nullable TokenCounter counter;
    private @Nullable Limits limits;
    private @Nullable FailureMode failureMode;
    private byte @Nullable [] idKey;
    private boolean recoverable;
    private boolean discovery = true;

    private Builder() {}

    /** Adds a compressor; it replaces a discovered one of its name. */
    public Builder compressor(Compressor compressor) {
      explicit.add(Objects.requireNonNull(compressor, "compressor"));
      return this;
    }

    /** Uses only the compressors given here. */
    public Builder withoutDiscovery() {
      discovery = false;
      return this;
    }

    /**
     * Says that the agent can call the retrieval tool, so that parts may be left out under a
     * budget. Without it everything is lossless.
     */
    public Builder recoverable() {
      recoverable = true;
      return this;
    }

    /**
     * Where originals are kept; {@link MemoryCcrStore#create()} if not said. Stays the caller's.
     */
    public Builder store(CcrStore store) {
      once("store", this.store, store);
      this.store = store;
      return this;
    }

    /** What tokens are counted by; {@link TokenCounters#o200k()} if not said. */
    public Builder counter(TokenCounter counter) {
      once("counter", this.counter, counter);
      this.counter = counter;
      return this;
    }

    /**
     * Counts as this model does.
     *
     * @throws IllegalArgumentException if no counter is known for it
     */
    public Builder model(String name) {
      return counter(TokenCounters.forModel(name));
    }

    /** Bounds of a call; {@link Limits#defaults()} if not said. */
    public Builder limits(Limits limits) {
      once("limits", this.limits, limits);
      this.limits = limits;
      return this;
    }

    /**
     * What may be done to the outputs of tools whose name meets a glob ({@code *} for any chars);
     * qualified names are met by their last segment, too. The most literal glob counts. Where none
     * meets, tools whose name says that they edit or write are {@link Policy#OFF}.
     */
    public Builder policy(String toolGlob, Policy policy) {
      Objects.requireNonNull(policy, "policy");
      Policy earlier = policies.putIfAbsent(Objects.requireNonNull(toolGlob, "toolGlob"), policy);
      once("policy of " + toolGlob, earlier, policy);
      return this;
    }

    /** Key that makes ids an HMAC, for places where an id must tell nothing; at least 16 bytes. */
    public Builder idKey(byte[] key) {
      once("idKey", idKey == null ? null : "set", Objects.requireNonNull(key, "key"));
      if (key.length < 16) {
        throw new IllegalArgumentException("idKey has " + key.length + " bytes, fewer than 16");
      }
      idKey = key.clone();
      return this;
    }

    /** What happens when a compressor fails; {@link FailureMode#PASS_THROUGH} if not said. */
    public Builder failureMode(FailureMode mode) {
      once("failureMode", failureMode, mode);
      failureMode = mode;
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalStateException if there is no compressor, one name stands for two, or two
     *     formats share an id
     * @throws ServiceConfigurationError if a provider on the class path cannot be loaded
     */
    public Headroom build() {
      CcrStore kept = store == null ? MemoryCcrStore.create() : store;
      TokenCounter counting = counter == null ? TokenCounters.o200k() : counter;
      Limits bounds = limits == null ? Limits.defaults() : limits;
      boolean estimates = counting.certainty() == TokenCount.Certainty.ESTIMATE;
      Settings settings =
          new Settings(
              bounds,
              counting,
              estimates ? TokenCounters.o200k() : counting,
              new Policies(policies, Policy.RECOVERABLE),
              recoverable,
              failureMode == null ? FailureMode.PASS_THROUGH : failureMode);
      ContentRouter router = new ContentRouter(compressors());
      Originals originals = new Originals(kept, idKey);
      Engine engine = Engine.of(settings, router, originals);
      return new Headroom(engine, new Retriever(engine), kept, store == null);
    }

    /** Explicit ones first, then discovered ones by name. */
    private List<Compressor> compressors() {
      Map<String, Compressor> byName = new LinkedHashMap<>();
      explicit.forEach(compressor -> add(byName, compressor));
      if (discovery) {
        Map<String, Compressor> discovered = new TreeMap<>();
        ServiceLoader.load(Compressor.class, Headroom.class.getClassLoader())
            .forEach(compressor -> add(discovered, compressor));
        discovered.forEach(byName::putIfAbsent);
      }
      if (byName.isEmpty()) {
        throw new IllegalStateException(
            "no compressor: add dev.headroom:headroom to the class path, or builder.compressor()");
      }
      return List.copyOf(byName.values());
    }

    private static void add(Map<String, Compressor> byName, Compressor compressor) {
      Compressor earlier = byName.putIfAbsent(compressor.name(), compressor);
      if (earlier != null) {
        throw new IllegalStateException(
            "compressor "
                + compressor.name()
                + " is both "
                + earlier.getClass().getName()
                + " and "
                + compressor.getClass().getName());
      }
    }

    private static void once(String property, @Nullable Object earlier, Object value) {
      Objects.requireNonNull(value, property);
      if (earlier != null) {
        throw new IllegalStateException(property + " is " + earlier + " already, not " + value);
      }
    }
  }
}
