package dev.headroom.langchain4j;

import dev.headroom.Decision;
import dev.headroom.Fidelity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Sums what a {@link SavingsReport} says. Thread-safe, lock-free. */
final class Savings {
  private final int schemaTokens;
  private final Map<Fidelity, LongAdder> texts = new EnumMap<>(Fidelity.class);
  private final LongAdder before = new LongAdder();
  private final LongAdder after = new LongAdder();
  private final LongAdder retrievals = new LongAdder();
  private final LongAdder retrieved = new LongAdder();
  private final LongAdder requests = new LongAdder();

  Savings(int schemaTokens) {
    this.schemaTokens = schemaTokens;
    for (Fidelity fidelity : Fidelity.values()) {
      texts.put(fidelity, new LongAdder());
    }
  }

  void text(Decision decision) {
    count(decision.fidelity()).increment();
    before.add(decision.tokens().before().value());
    after.add(decision.tokens().after().value());
  }

  void retrieval(int tokens) {
    retrievals.increment();
    retrieved.add(tokens);
  }

  void request() {
    requests.increment();
  }

  private LongAdder count(Fidelity fidelity) {
    return Objects.requireNonNull(texts.get(fidelity));
  }

  SavingsReport report() {
    return new SavingsReport(
        count(Fidelity.UNCHANGED).sum(),
        count(Fidelity.LOSSLESS).sum(),
        count(Fidelity.RECOVERABLE).sum(),
        before.sum(),
        after.sum(),
        retrievals.sum(),
        retrieved.sum(),
        requests.sum(),
        requests.sum() * schemaTokens);
  }
}
