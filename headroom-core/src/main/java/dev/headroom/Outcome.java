package dev.headroom;

import dev.headroom.internal.plan.Plan;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what there is to say of a call and makes its result. One thread. */
final class Outcome {
  private static final System.Logger LOG = System.getLogger("dev.headroom");

  private final Content content;
  private final TokenCounter counter;
  private final Gate gate;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);
  private @Nullable Route route;
  private @Nullable Problem problem;
  private @Nullable Reason reason;
  private int limit = Integer.MAX_VALUE;

  Outcome(Content content, TokenCounter counter, Gate gate, boolean dryRun) {
    this.content = content;
    this.counter = counter;
    this.gate = gate;
    if (dryRun) {
      notes.add(Note.DRY_RUN);
    }
    if (counter.certainty() == TokenCount.Certainty.ESTIMATE) {
      notes.add(Note.ESTIMATED);
    }
  }

  void limit(int tokens) {
    this.limit = tokens;
  }

  void route(Route chosen) {
    this.route = chosen;
  }

  void note(Note note) {
    notes.add(note);
  }

  /** Remembers why a lossless text was not given. */
  void reason(Reason why) {
    this.reason = why;
  }

  Reason reasonOr(Reason otherwise) {
    return reason == null ? otherwise : reason;
  }

  Problem problem(String stage, String what) {
    return problem(new Problem(route == null ? "router" : route.compressor().name(), stage, what));
  }

  Problem problem(Problem what) {
    this.problem = what;
    LOG.log(
        System.Logger.Level.WARNING,
        "{0}, in a content of {1} chars",
        what,
        content.text().length());
    return what;
  }

  /** Tokens by which a result is over the budget. */
  int overBy(CompressionResult result) {
    return Math.max(0, result.tokens().after().value() - limit);
  }

  /** The content itself where not even its size is known. */
  CompressionResult uncounted() {
    TokenCount unknown = TokenCount.atLeast(0);
    return result(
        content.text(),
        Exactness.BYTES,
        Fidelity.UNCHANGED,
        Optional.of(Reason.FAILED),
        unknown,
        unknown,
        Optional.empty(),
        List.of());
  }

  CompressionResult unchanged(Reason why) {
    TokenCount size = gate.before();
    return result(
        content.text(),
        Exactness.BYTES,
        Fidelity.UNCHANGED,
        Optional.of(why),
        size,
        Optional.empty(),
        List.of());
  }

  CompressionResult lossless(
      String text, Exactness exactness, int tokens, Optional<Handle> handle) {
    return result(
        text,
        exactness,
        Fidelity.LOSSLESS,
        Optional.empty(),
        new TokenCount(tokens, counter.certainty()),
        handle,
        List.of());
  }

  CompressionResult recoverable(Plan plan, Handle handle) {
    List<Gap> gaps =
        plan.gaps().stream()
            .map(g -> new Gap(g.count(), g.noun(), g.group(), g.first(), g.last(), g.sources()))
            .toList();
    return result(
        plan.text(),
        Exactness.BYTES,
        Fidelity.RECOVERABLE,
        Optional.empty(),
        new TokenCount(plan.tokens(), counter.certainty()),
        Optional.of(handle),
        gaps);
  }

  /** The lossless result, with the word that the store failed. */
  CompressionResult withoutStore(CompressionResult lossless) {
    return result(
        lossless.text(),
        lossless.exactness(),
        Fidelity.LOSSLESS,
        Optional.empty(),
        lossless.tokens().after(),
        lossless.handle(),
        List.of());
  }

  private CompressionResult result(
      String text,
      Exactness exactness,
      Fidelity fidelity,
      Optional<Reason> why,
      TokenCount after,
      Optional<Handle> handle,
      List<Gap> gaps) {
    return result(text, exactness, fidelity, why, gate.before(), after, handle, gaps);
  }

  private CompressionResult result(
      String text,
      Exactness exactness,
      Fidelity fidelity,
      Optional<Reason> why,
      TokenCount before,
      TokenCount after,
      Optional<Handle> handle,
      List<Gap> gaps) {
    int over = Math.max(0, after.value() - limit);
    Set<Note> all = EnumSet.noneOf(Note.class);
    all.addAll(notes);
    if (over > 0) {
      all.add(Note.OVER_BUDGET);
    }
    Decision decision =
        new Decision(
            fidelity,
            why,
            Optional.ofNullable(route).map(r -> r.compressor().name()),
            route == null ? Match.NO : route.match(),
            route == null ? "" : route.grounds(),
            new Tokens(counter.name(), before, after),
            all,
            over,
            Optional.ofNullable(problem));
    return new CompressionResult(text, exactness, decision, handle, gaps);
  }
}
