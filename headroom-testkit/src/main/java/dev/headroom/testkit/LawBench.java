package dev.headroom.testkit;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Handle;
import dev.headroom.Headroom;
import dev.headroom.Limits;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;
import dev.headroom.spi.Compressor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a law is tried on: engines around one compressor, each fresh, and each made a mutant of
 * where the test wants to see a law turn red.
 *
 * @param compressor the one under test
 * @param others compressors that parts of a content may go to
 * @param budgets that every law is tried with, beside none
 * @param mutation applied to every engine; the identity for the real thing
 */
public record LawBench(
    Compressor compressor,
    List<Compressor> others,
    List<Budget> budgets,
    UnaryOperator<Subject> mutation) {
  private static final int SHORTEST = 1;

  /** The real thing. */
  public static LawBench of(Compressor compressor) {
    return new LawBench(compressor, List.of(), Law.BUDGETS, UnaryOperator.identity());
  }

  /** The same with other compressors beside it. */
  public LawBench beside(List<Compressor> more) {
    return new LawBench(compressor, List.copyOf(more), budgets, mutation);
  }

  /** The same with these budgets only. */
  public LawBench within(List<Budget> some) {
    return new LawBench(compressor, others, List.copyOf(some), mutation);
  }

  /** The same with every engine made a mutant. */
  public LawBench mutated(UnaryOperator<Subject> mutant) {
    return new LawBench(compressor, others, budgets, mutant);
  }

  /** An engine that may leave parts out, on this store. */
  public Subject recoverable(RecordingStore store) {
    return mutation.apply(new Real(builder().recoverable().store(store).build()));
  }

  /** An engine that may leave parts out, on a store of its own. */
  public Subject recoverable() {
    return recoverable(RecordingStore.taking());
  }

  /** An engine that may not. */
  public Subject lossless() {
    return mutation.apply(new Real(builder().store(RecordingStore.taking()).build()));
  }

  private Headroom.Builder builder() {
    Headroom.Builder builder =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(compressor)
            .limits(Limits.defaults().withMinChars(SHORTEST));
    others.forEach(builder::compressor);
    return builder;
  }

  private record Real(Headroom headroom) implements Subject {
    @Override
    public Observed compress(Content content) {
      return Observed.of(headroom.compress(content));
    }

    @Override
    public Expansion expand(String text, Scope scope) {
      return headroom.expand(text, scope);
    }

    @Override
    public Retrieval retrieve(Handle handle, Selection selection) {
      return headroom.retrieve(handle, selection);
    }
  }
}
