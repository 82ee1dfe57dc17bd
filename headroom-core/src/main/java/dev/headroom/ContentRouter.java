package dev.headroom;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Inspects a payload and says which compressors may treat it, the best first. An explicit type
 * beats every look at the text. Detection of a kind lives with its compressor; the router compares.
 * Immutable, thread-safe; cost is that of the compressors' windows.
 */
public final class ContentRouter {
  private static final Comparator<Route> BEST_FIRST = Comparator.comparing(Route::match).reversed();

  private final Map<String, Compressor> compressors = new LinkedHashMap<>();

  /** A router over compressors in the order in which ties are broken. */
  ContentRouter(Collection<Compressor> inOrder) {
    inOrder.forEach(compressor -> compressors.put(compressor.name(), compressor));
  }

  /** Names of the compressors, in the order in which ties are broken. */
  public List<String> names() {
    return List.copyOf(compressors.keySet());
  }

  Collection<Compressor> compressors() {
    return compressors.values();
  }

  /**
   * Who may treat a content, the best first; empty if nobody.
   *
   * @throws IllegalArgumentException if its explicit type is no compressor's name
   */
  public List<Route> routes(Content content) {
    if (content.type().isPresent()) {
      return List.of(explicit(content.type().get()));
    }
    return routes(content.payload(), new ArrayList<>());
  }

  /** Who may treat a payload by its hints and its looks, the best first. */
  List<Route> routes(Payload payload, List<Problem> problems) {
    return routes(payload, Purpose.PARTS, problems);
  }

  /** Of those who have a view for a purpose. */
  List<Route> routes(Payload payload, Purpose purpose, List<Problem> problems) {
    boolean hinted =
        payload.mediaType().isPresent() || payload.name().isPresent() || payload.tool().isPresent();
    List<Route> routes = new ArrayList<>();
    for (Compressor compressor : compressors.values()) {
      boolean asked = purpose == Purpose.PARTS || compressor.showsWhole();
      Match match = asked ? match(compressor, payload, problems) : Match.NO;
      if (match != Match.NO) {
        routes.add(
            new Route(compressor, match, hinted && match == Match.CERTAIN ? "hint" : "shape"));
      }
    }
    routes.sort(BEST_FIRST);
    return routes;
  }

  private Route explicit(String type) {
    Compressor compressor = compressors.get(type);
    if (compressor == null) {
      throw new IllegalArgumentException("type=" + type + " is none of " + compressors.keySet());
    }
    return new Route(compressor, Match.CERTAIN, "explicit type");
  }

  /** A compressor that fails at judging does not know the kind; the others may. */
  private static Match match(Compressor compressor, Payload payload, List<Problem> problems) {
    try {
      return compressor.match(payload);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      problems.add(new Problem(compressor.name(), "match", e.getClass().getName()));
      return Match.NO;
    }
  }
}
