package dev.headroom;

import dev.headroom.internal.plan.Plan;
import dev.headroom.internal.plan.Planner;
import java.util.Optional;

/** Chooses the text with gaps that is handed out: within the budget, and worth it. */
final class PlanChoice {
  private final Planner planner;
  private final Gate gate;
  private final int limit;
  private final CallContext context;
  private boolean planned;

  /**
   * For a planner's view.
   *
   * @param limit most tokens; {@link Integer#MAX_VALUE} without a budget
   */
  PlanChoice(Planner planner, Gate gate, int limit, CallContext context) {
    this.planner = planner;
    this.gate = gate;
    this.limit = limit;
    this.context = context;
  }

  /** The plan to hand out; empty if none is worth it. */
  Optional<Plan> plan() {
    // Without a budget no gaps are made: a text without a way back is shown whole or not at all.
    boolean limited = limit < Integer.MAX_VALUE;
    int most = limited ? Math.min(limit, gate.mostWithGaps()) : limit;
    Optional<Plan> plan = upTo(most);
    if (limited && most < limit && plan.map(Plan::mustKeepCut).orElse(true)) {
      // To meet the budget is enough for a content over it, and what must be kept may have it all.
      plan = planner.plan(limit);
      context.look();
      if (plan.isPresent() && gate.isSmaller(plan.get().text(), plan.get().tokens())) {
        return plan;
      }
    }
    context.look();
    planned = plan.isPresent();
    return plan.filter(this::isWorth);
  }

  /** Why there was no plan to hand out. */
  Reason reason() {
    return planned ? Reason.NOT_SMALLER : Reason.BUDGET_TOO_SMALL;
  }

  /**
   * The plan of at most so many tokens, or a smaller one where that is not worth it: many short
   * gaps pay for their markers once a third is gone; what must be kept still comes first.
   */
  private Optional<Plan> upTo(int most) {
    Optional<Plan> plan = planner.plan(most);
    boolean mayShrink = limit < Integer.MAX_VALUE && gate.mostWithManyGaps() < most;
    if (plan.isEmpty() || !mayShrink || isWorth(plan.get())) {
      return plan;
    }
    return planner.plan(gate.mostWithManyGaps()).filter(p -> !p.mustKeepCut()).or(() -> plan);
  }

  private boolean isWorth(Plan plan) {
    return gate.isWorth(plan.text(), plan.tokens(), plan.markerTokens());
  }
}
