package dev.headroom.internal.plan;

import dev.headroom.internal.mark.Markers;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses what of a view is shown under a budget: the largest prefix of the ranking whose text with
 * markers fits. Not thread-safe; one for each content.
 */
public final class Planner {
  /*
   * A probe prices one prefix in one linear pass: tokens of shown units plus markers of gaps, a gap
   * cheaper than its marker being filled. Bisection over the prefix needs at most 20 probes for a
   * million units. What is left of the budget then goes to single units further down the ranking,
   * which the first one too large had kept out. Prices are sums over parts and a little high or
   * low, so a plan counts only once its finished text was counted; where that misses the budget,
   * the target moves by the miss and the search is run again, a few times, and between what fitted
   * and what did not.
   */
  private static final int MAX_ROUNDS = 6;
  private static final int MAX_CHECKS = 4;
  private static final double WORTH_ANOTHER_ROUND = 0.03;

  /** Of the budget unused after the first rounds, where markers were priced far too high. */
  private static final double WORTH_MORE_ROUNDS = 0.1;

  private final Request request;
  private final PricedView priced;
  private final Units units;
  private final boolean[] required;
  private Ranking ranking;

  /**
   * What to plan.
   *
   * @param view whose units may be left out
   * @param counted the view's text
   * @param original the content
   * @param question what is asked of it
   * @param counter of tokens
   * @param id handle of the stored original
   * @param lead notice of a line on top; empty where the first marker carries the handle
   */
  public record Request(
      View view,
      CountedText counted,
      String original,
      Optional<String> question,
      TokenCounter counter,
      String id,
      Optional<String> lead) {}

  /** Prices a view. */
  public Planner(Request request) {
    this.request = request;
    this.priced = new PricedView(request.view(), request.counted());
    this.units = request.view().units();
    this.required = requiredUnits(request.view());
    this.ranking = new Ranking(priced, request.question(), required);
  }

  /**
   * The best text of at most {@code budget} tokens.
   *
   * @return empty if even the least that must be shown is larger
   */
  public Optional<Plan> plan(int budget) {
    LineIndex lines = LineIndex.of(request.original());
    Optional<Plan> best = Optional.empty();
    for (boolean facets : new boolean[] {true, false}) {
      Renderer.Style style =
          new Renderer.Style(request.id(), request.lead(), facets, request.original(), lines);
      Optional<Plan> plan = checked(budget, style);
      // Totals give way before what must be kept does.
      boolean better = best.isEmpty() || plan.isPresent() && !plan.get().mustKeepCut();
      best = better ? plan : best;
      if (best.isPresent() && !best.get().mustKeepCut()) {
        break;
      }
    }
    return best;
  }

  /** Plans, and plans again with what the view's check wants shown. */
  private Optional<Plan> checked(int budget, Renderer.Style style) {
    for (int attempt = 0; attempt < MAX_CHECKS; attempt++) {
      boolean[] hidden = new boolean[units.size()];
      Optional<Rendering> rendering = fitting(budget, style, hidden);
      if (rendering.isEmpty()) {
        return Optional.empty();
      }
      View view = request.view();
      int[] failed =
          JoinedParts.failed(view, FinishedText.of(rendering.get(), view, unit -> hidden[unit]));
      if (failed.length == 0) {
        return Optional.of(finished(rendering.get(), hidden));
      }
      if (!require(failed)) {
        return Optional.empty();
      }
      ranking = new Ranking(priced, request.question(), required);
    }
    return Optional.empty();
  }

  private boolean require(int[] failed) {
    boolean more = false;
    for (int unit : failed) {
      if (unit < 0) {
        return false;
      }
      more |= !required[unit];
      required[unit] = true;
    }
    return more;
  }

  private Plan finished(Rendering rendering, boolean[] hidden) {
    boolean cut = false;
    for (int u = 0; u < hidden.length && !cut; u++) {
      cut = hidden[u] && ranking.tiers[u] >= Weights.MUST;
    }
    TokenCounter counter = request.counter();
    return new Plan(
        rendering.text(),
        tokens(rendering),
        rendering.gaps(),
        counter.count(rendering.markers()),
        cut);
  }

  /** The largest rendering found that fits by count; its hidden units go to {@code best}. */
  private Optional<Rendering> fitting(int budget, Renderer.Style style, boolean[] best) {
    Pricing pricing = new Pricing(priced, ranking, request.counter(), style);
    Optional<Rendering> found = Optional.empty();
    int most = 0;
    int fits = 0;
    int misses = Integer.MAX_VALUE;
    int target = budget;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      int prefix = largestPrefix(pricing, target);
      if (prefix < ranking.required) {
        break;
      }
      boolean[] hidden = pricing.hidden(prefix, target);
      Rendering rendering = Renderer.render(priced, ranking, u -> hidden[u], style);
      int tokens = tokens(rendering);
      if (tokens > budget) {
        misses = target;
        target -= Math.max(tokens - budget + 2, target / 100);
      } else {
        if (tokens > most) {
          found = Optional.of(rendering);
          most = tokens;
          System.arraycopy(hidden, 0, best, 0, hidden.length);
        }
        fits = target;
        target += budget - tokens;
        if (rendering.gaps().isEmpty()) {
          break;
        }
      }
      if (found.isPresent()) {
        int spare = budget - most;
        double worth = round > 1 ? WORTH_MORE_ROUNDS : WORTH_ANOTHER_ROUND;
        if (spare < worth * budget || misses - fits < 2) {
          break;
        }
        boolean between = target > fits && target < misses;
        target = between ? target : fits + (misses - fits) / 2;
      }
    }
    return found;
  }

  private int tokens(Rendering rendering) {
    return request.counted().countMade(rendering.text(), rendering.copies());
  }

  private int largestPrefix(Pricing pricing, int target) {
    int low = ranking.required - 1;
    int high = units.size();
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (pricing.price(middle) <= target) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Units that hold marker-shaped text may never be hidden, nor those around them. */
  private static boolean[] requiredUnits(View view) {
    Units units = view.units();
    boolean[] required = new boolean[units.size()];
    int[] shapes = Markers.find(view.text());
    for (int u = 0; u < required.length; u++) {
      int next = Arrays.binarySearch(shapes, units.start(u));
      next = next < 0 ? -next - 1 : next;
      boolean holds = next < shapes.length && shapes[next] < units.end(u);
      required[u] = holds || units.weight(u) == Weights.REQUIRED;
    }
    return required;
  }
}
