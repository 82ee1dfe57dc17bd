package dev.headroom;

import dev.headroom.Verifier.Proof;
import dev.headroom.internal.mark.Marker;
import dev.headroom.internal.plan.Plan;
import dev.headroom.internal.plan.Planner;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code compress}: routes the content, proves a view, and hands out the shortest text
 * that keeps the promise. The order of the steps is the order of the laws: nothing is marked before
 * it is stored, nothing leaves before it was read back or counted. One thread, used once.
 */
final class Compression {
  private static final int MAX_ROUTES = 4;
  private static final String LEAD_OF_FOLDED = "parts left out where marked";

  private final Engine engine;
  private final Settings settings;
  private final TokenCounter counter;
  private final Content content;
  private final String text;
  private final boolean dryRun;
  private final Policy policy;
  private final CallCounts counts;
  private final Gate gate;
  private final CallContext context;
  private final Outcome outcome;
  private int limit = Integer.MAX_VALUE;
  private boolean partsTried;
  private @Nullable Handle own;

  private Compression(Engine engine, Content content, boolean dryRun) {
    this.engine = engine;
    this.settings = engine.settings();
    this.counter = settings.counter();
    this.content = content;
    this.text = content.text();
    this.dryRun = dryRun;
    this.policy = settings.policies().of(content.tool()).narrower(content.allowed());
    this.counts = new CallCounts(counter);
    this.gate = new Gate(counts, settings.reference(), text, settings.limits());
    this.context = new CallContext(engine, counts, text.length(), mayLeaveOut());
    this.outcome = new Outcome(content, counter, gate, dryRun);
  }

  /** Compresses a content; what is handed out is stored first. */
  static CompressionResult compress(Engine engine, Content content) {
    return new Compression(engine, content, false).total();
  }

  /** What {@link #compress} would hand out; nothing is stored. */
  static CompressionResult dryRun(Engine engine, Content content) {
    return new Compression(engine, content, true).total();
  }

  /** The boundary around what no result can do without, such as the size of the content. */
  private CompressionResult total() {
    List<Route> named = content.type().isPresent() ? engine.router().routes(content) : List.of();
    try {
      return run(named);
    } catch (HeadroomException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      mayPass(outcome.problem("count", e.getClass().getName()), e);
      return outcome.uncounted();
    }
  }

  private CompressionResult run(List<Route> named) {
    limit = limit();
    outcome.limit(limit);
    Optional<Reason> barred = barred();
    if (barred.isPresent()) {
      return outcome.unchanged(barred.get());
    }
    List<Problem> problems = new ArrayList<>();
    List<Route> routes =
        named.isEmpty() ? engine.router().routes(content.payload(), problems) : named;
    problems.forEach(outcome::problem);
    Optional<CompressionResult> whole = Optional.empty(); // all is shown, over the budget
    for (Route route : routes.subList(0, Math.min(MAX_ROUTES, routes.size()))) {
      outcome.route(route);
      Optional<CompressionResult> result = guarded(() -> treat(route), "view");
      Optional<CompressionResult> taken =
          whole.isEmpty()
              ? result.filter(r -> !leavesPartsToOthers(route, r))
              : result.filter(r -> r.fidelity() == Fidelity.RECOVERABLE);
      if (taken.isPresent()) {
        return taken.get();
      }
      whole = whole.or(() -> result);
    }
    return whole.orElseGet(
        () -> outcome.unchanged(untreated(routes.isEmpty(), !problems.isEmpty())));
  }

  /** Whether a compressor shows all, which is too much, and has no parts that may be left out. */
  private boolean leavesPartsToOthers(Route route, CompressionResult result) {
    return result.fidelity() == Fidelity.LOSSLESS
        && outcome.overBy(result) > 0
        && mayCut(route)
        && !partsTried
        && !result.decision().notes().contains(Note.STORE_FAILED);
  }

  /** Why nobody treated the content. */
  private Reason untreated(boolean nobody, boolean failed) {
    if (nobody || limit == Integer.MAX_VALUE) {
      return failed ? Reason.FAILED : Reason.NO_MATCH;
    }
    if (gate.contentFits(limit)) {
      return Reason.FITS;
    }
    return mayLeaveOut() ? Reason.NO_MATCH : Reason.NOT_PERMITTED;
  }

  /** Why a content is not even looked at. */
  private Optional<Reason> barred() {
    if (content.isError()) {
      return Optional.of(Reason.ERROR_RESULT);
    }
    if (policy == Policy.OFF || content.tool().filter(RetrievalTool::isItsName).isPresent()) {
      return Optional.of(Reason.POLICY_OFF);
    }
    if (text.length() < settings.limits().minChars() || text.isBlank()) {
      return Optional.of(Reason.BELOW_MINIMUM);
    }
    if (text.length() > settings.limits().maxInputChars()) {
      return Optional.of(Reason.OVER_LIMIT);
    }
    return engine.expander().isOurs(text, content.scope())
        ? Optional.of(Reason.OURS)
        : Optional.empty();
  }

  private boolean mayLeaveOut() {
    return settings.recoverable() && policy == Policy.RECOVERABLE;
  }

  private int limit() {
    if (content.budget().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return content.budget().get() instanceof Budget.Tokens tokens
        ? tokens.max()
        : (int) Math.floor(((Budget.Share) content.budget().get()).max() * gate.exact());
  }

  private interface Step<T> {
    T run() throws Exception;
  }

  /** The one boundary: whatever a plug-in throws ends as the unchanged content with the reason. */
  private Optional<CompressionResult> guarded(
      Step<Optional<CompressionResult>> step, String stage) {
    try {
      return step.run();
    } catch (StopException e) {
      return Optional.of(outcome.unchanged(e.reason()));
    } catch (LinkageError e) {
      return Optional.of(failed(Reason.UNSUPPORTED, stage, e));
    } catch (StackOverflowError e) {
      return Optional.of(failed(Reason.OVER_LIMIT, stage, e));
    } catch (Exception e) {
      Interrupts.restore(e);
      return Optional.of(failed(Reason.FAILED, stage, e));
    }
  }

  private CompressionResult failed(Reason reason, String stage, Throwable thrown) {
    mayPass(outcome.problem(stage, thrown.getClass().getName()), thrown);
    return outcome.unchanged(reason);
  }

  private CompressionResult broken(String stage, String what) {
    Problem problem = outcome.problem(stage, what);
    if (settings.failureMode() == FailureMode.FAIL_FAST) {
      throw new HeadroomException(problem.toString());
    }
    return outcome.unchanged(Reason.FAILED);
  }

  private void mayPass(Problem problem, Throwable thrown) {
    if (settings.failureMode() == FailureMode.FAIL_FAST) {
      throw new HeadroomException(problem.toString(), thrown);
    }
  }

  /** One compressor's turn; empty if it declines for both purposes. */
  private Optional<CompressionResult> treat(Route route) throws Exception {
    Optional<View> whole = view(route, Purpose.WHOLE).map(this::withHeader);
    Optional<CompressionResult> lossless = Optional.empty();
    if (whole.isPresent()) {
      Proof proof = engine.verifier().proof(whole.get(), text);
      if (proof == Proof.BROKEN || engine.verifier().writesMarkers(whole.get(), text)) {
        return Optional.of(broken("read back", "the view is not what it says"));
      }
      context.look();
      if (proof == Proof.NONE) {
        return Optional.of(derived(route, whole.get()));
      }
      lossless = lossless(route, whole.get(), proof);
      if (lossless.isPresent() && outcome.overBy(lossless.get()) == 0) {
        return lossless;
      }
    }
    if (lossless.isEmpty() && gate.contentFits(limit)) {
      Reason reason = limit < Integer.MAX_VALUE ? Reason.FITS : Reason.NOT_SMALLER;
      return whole.map(v -> outcome.unchanged(outcome.reasonOr(reason)));
    }
    Optional<CompressionResult> gaps =
        mayCut(route) ? view(route, Purpose.PARTS).map(v -> withGaps(route, v)) : Optional.empty();
    if (gaps.isPresent()) {
      partsTried = true;
      Reason why = gaps.get().decision().reason().orElse(null);
      if (why == Reason.STORE_FAILED) {
        return lossless.map(outcome::withoutStore).or(() -> gaps);
      }
      boolean overAnyway = why == Reason.BUDGET_TOO_SMALL || why == Reason.NOT_SMALLER;
      return overAnyway ? lossless.or(() -> gaps) : gaps;
    }
    return lossless.or(
        () -> whole.map(v -> outcome.unchanged(outcome.reasonOr(Reason.NOT_SMALLER))));
  }

  private Optional<View> view(Route route, Purpose purpose) throws Exception {
    Payload payload = content.payload();
    Optional<View> view = route.compressor().view(payload, purpose, context);
    context.look();
    return view;
  }

  /** A joined view that shows everything begins with the lengths of its parts. */
  private View withHeader(View view) {
    if (view.origin() instanceof Origin.Joined joined && engine.verifier().saysBytes(joined)) {
      return CallContext.foldedJoin(view, joined);
    }
    return view;
  }

  private boolean mayCut(Route route) {
    if (!mayLeaveOut()) {
      return false;
    }
    if (route.match().compareTo(Match.SHAPE) < 0) {
      outcome.note(Note.LOW_CONFIDENCE);
      return false;
    }
    return true;
  }

  /** The folded text, if it is worth it; its size may be over the budget. */
  private Optional<CompressionResult> lossless(Route route, View view, Proof proof) {
    if (view.origin() instanceof Origin.Same) {
      return Optional.empty();
    }
    // Without a budget nothing is left out, so slices of it will not be counted.
    boolean whole = limit == Integer.MAX_VALUE;
    int tokens = whole ? counts.total(view.text()) : counts.of(view.text()).count();
    if (!gate.isWorth(view.text(), tokens)) {
      return Optional.empty();
    }
    Optional<Handle> handle = Optional.empty();
    Optional<Handle> taken = engine.originals().linked(content.scope(), view.text());
    if (proof == Proof.VALUES) {
      handle = dryRun ? Optional.of(own()) : keep(view, route, view.text(), taken);
      if (handle.isEmpty()) {
        outcome.reason(Reason.LAYOUT_WOULD_BE_LOST);
        return Optional.empty();
      }
    } else if (taken.isPresent() && !taken.get().equals(own())) {
      outcome.reason(Reason.LAYOUT_WOULD_BE_LOST);
      return Optional.empty();
    }
    Exactness exactness = proof == Proof.BYTES ? Exactness.BYTES : Exactness.VALUES;
    return Optional.of(outcome.lossless(view.text(), exactness, tokens, handle));
  }

  /** Stores the content and links the text, unless the text stands for another content already. */
  private Optional<Handle> keep(View view, Route route, String shown, Optional<Handle> taken) {
    if (taken.isPresent() && !taken.get().equals(own())) {
      return Optional.empty();
    }
    return store(view, route, shown);
  }

  private Optional<Handle> store(View view, Route route, String shown) {
    return engine.originals().keep(own(), text, view.units(), route.compressor().name(), shown);
  }

  /** The content's handle; made once, since the whole content is hashed for it. */
  private Handle own() {
    if (own == null) {
      own = engine.originals().handleFor(content.scope(), text);
    }
    return own;
  }

  /** A view without a way back: allowed with permission, cut further only under a budget. */
  private CompressionResult derived(Route route, View view) {
    if (!mayLeaveOut() || route.match().compareTo(Match.SHAPE) < 0) {
      return outcome.unchanged(Reason.NOT_PERMITTED);
    }
    return withGaps(route, view);
  }

  /** Proves a view, plans and counts; what is handed out is stored and linked first. */
  private CompressionResult withGaps(Route route, View view) {
    Proof proof = engine.verifier().proof(view, text);
    if (proof == Proof.BROKEN || engine.verifier().writesMarkers(view, text)) {
      return broken("read back", "the view is not what it says");
    }
    Handle handle = own();
    PlanChoice choice = new PlanChoice(planner(view, handle), gate, limit, context);
    Optional<Plan> plan = choice.plan();
    return plan.isPresent()
        ? handOut(view, route, handle, plan.get())
        : outcome.unchanged(choice.reason());
  }

  private Planner planner(View view, Handle handle) {
    return new Planner(
        new Planner.Request(
            view,
            counts.of(view.text()),
            text,
            content.question(),
            counter,
            handle.id(),
            isSame(view) ? Optional.empty() : Optional.of(notice(view))));
  }

  private CompressionResult handOut(View view, Route route, Handle handle, Plan plan) {
    if (engine.formats().reading(plan.text()).isPresent()) {
      // A content whose own first line looks like one of ours is nobody's fault.
      return engine.formats().reading(text).isPresent()
          ? outcome.unchanged(Reason.FAILED)
          : broken("plan", "a format would take the text with gaps for a whole one");
    }
    if (!dryRun && store(view, route, plan.text()).isEmpty()) {
      outcome.note(Note.STORE_FAILED);
      return outcome.unchanged(Reason.STORE_FAILED);
    }
    if (plan.mustKeepCut()) {
      outcome.note(Note.MUST_KEEP_CUT);
    }
    return outcome.recoverable(plan, handle);
  }

  private static boolean isSame(View view) {
    return view.origin() instanceof Origin.Same
        || view.origin() instanceof Origin.Joined joined
            && joined.parts().stream().allMatch(Compression::isSame);
  }

  private static String notice(View view) {
    return view.origin() instanceof Origin.Derived derived
        ? Marker.cleanWords(derived.notice())
        : LEAD_OF_FOLDED;
  }
}
