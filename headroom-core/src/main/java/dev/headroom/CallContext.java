package dev.headroom;

import dev.headroom.internal.plan.JoinedParts;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine offers during one call: counted steps, the deadline, parts. One thread. */
final class CallContext implements ViewContext {
  private static final int MAX_PART_DEPTH = 4;
  private static final int STEPS_PER_LOOK = 1 << 16;

  private final Engine engine;
  private final CallCounts counts;
  private final long maxSteps;
  private final long deadline;
  private final boolean timed;
  private final boolean derivable;
  private long steps;
  private long nextLook;
  private int depth;

  /**
   * @param counts shared with the call
   * @param chars length of the content, which bounds the steps
   * @param derivable whether views without a way back are allowed
   */
  CallContext(Engine engine, CallCounts counts, int chars, boolean derivable) {
    this.engine = engine;
    this.counts = counts;
    this.derivable = derivable;
    Limits limits = engine.settings().limits();
    this.maxSteps = (chars + 1_000L) * limits.maxStepsPerChar();
    this.timed = limits.deadline().isPresent();
    this.deadline = limits.deadline().map(d -> System.nanoTime() + d.toNanos()).orElse(0L);
  }

  @Override
  public void checkpoint(int more) {
    steps += Math.max(1, more);
    if (steps > maxSteps) {
      throw new StopException(Reason.OVER_LIMIT);
    }
    if (steps >= nextLook) {
      nextLook = steps + STEPS_PER_LOOK;
      look();
    }
  }

  /** Ends the call if its time is over or the thread was interrupted. */
  void look() {
    if (timed && System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
      throw new StopException(Reason.OUT_OF_TIME);
    }
  }

  @Override
  public int maxNestingDepth() {
    return engine.settings().limits().maxNestingDepth();
  }

  @Override
  public int tokens(String text) {
    checkpoint(text.length());
    return counts.total(text);
  }

  @Override
  public View part(Payload payload, Span slice, Purpose purpose) {
    return part(Payload.of(slice.of(payload.text())), purpose, payload.text(), slice);
  }

  @Override
  public View part(Payload payload, Span slice, String name, Purpose purpose) {
    Payload named =
        new Payload(
            slice.of(payload.text()), Optional.empty(), Optional.of(name), Optional.empty());
    return part(named, purpose, payload.text(), slice);
  }

  @Override
  public View inner(String text, Purpose purpose) {
    Payload payload = Payload.of(text);
    View view = part(payload, purpose, text, new Span(0, text.length()));
    boolean plain = view.check() == View.Check.NONE;
    if (view.origin() instanceof Origin.Joined joined) {
      plain &= engine.verifier().saysBytes(joined);
      view = plain ? foldedJoin(view, joined) : view;
    }
    return plain && engine.verifier().saysBytes(view) ? view : View.same(text, Units.none());
  }

  private View part(Payload payload, Purpose purpose, String whole, Span slice) {
    String text = payload.text();
    View verbatim = View.same(text, Units.none());
    if (depth == MAX_PART_DEPTH || text.length() < engine.settings().limits().minChars()) {
      return verbatim;
    }
    depth++;
    try {
      for (Route route : engine.router().routes(payload, purpose, new ArrayList<>())) {
        if (route.match().compareTo(Match.SHAPE) < 0) {
          break;
        }
        Optional<View> view = route.compressor().view(payload, purpose, this);
        if (view.isPresent()) {
          return engine.verifier().isSound(view.get(), text) && isWorth(view.get(), whole, slice)
              ? view.get()
              : verbatim;
        }
      }
      return verbatim;
    } catch (StopException e) {
      throw e;
    } catch (Exception | StackOverflowError | LinkageError e) {
      Interrupts.restore(e);
      return verbatim;
    } finally {
      depth--;
    }
  }

  private boolean isWorth(View view, String whole, Span slice) {
    if (view.origin() instanceof Origin.Derived) {
      return derivable;
    }
    if (view.origin() instanceof Origin.Same
        || view.origin() instanceof Origin.Joined) { // its parts were judged one by one
      return true;
    }
    checkpoint(slice.length() + view.text().length());
    int most = counts.of(whole).count(slice.start(), slice.end()) - Gate.MIN_SAVED_IN_PART;
    int length = view.text().length();
    return most >= 0 && counts.counter().countUpTo(view.text(), 0, length, most) <= most;
  }

  @Override
  public View join(List<View> parts, List<Span> slices) {
    int at = 0;
    for (Span slice : slices) {
      if (slice.start() != at) {
        throw new IllegalArgumentException("slices do not adjoin at " + at);
      }
      at = slice.end();
    }
    if (parts.size() != slices.size() || parts.isEmpty()) {
      throw new IllegalArgumentException(parts.size() + " parts, " + slices.size() + " slices");
    }
    return JoinedParts.join(parts, slices);
  }

  /** A joined view whose parts can all be read back, as one folded text. */
  static View foldedJoin(View view, Origin.Joined joined) {
    List<Integer> lengths = new ArrayList<>();
    List<Boolean> folded = new ArrayList<>();
    joined
        .parts()
        .forEach(
            part -> {
              lengths.add(part.text().length());
              folded.add(!(part.origin() instanceof Origin.Same));
            });
    String text = JoinedFormat.header(lengths, folded) + view.text();
    Units units = view.units().within(text, text.length() - view.text().length(), at -> at);
    return View.folded(text, JoinedFormat.ID, units).with(view.facets());
  }
}
