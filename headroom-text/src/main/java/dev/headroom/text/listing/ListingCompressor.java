package dev.headroom.text.listing;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import dev.headroom.text.internal.event.EventRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists of files and the like: paths as find, git ls-files and rg -l print them (with counts, as rg
 * -c does), {@code ls -l} and {@code ls -R}, trees of files and dependencies, {@code git log},
 * lines that end in a path, as those of du and git status, and other lines of the same few columns.
 * Stateless and thread-safe, linear.
 */
public final class ListingCompressor implements Compressor {
  /** Discovered through {@link java.util.ServiceLoader}. */
  public ListingCompressor() {}

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public Match match(Payload payload) {
    List<String> lines = LineSample.of(payload.text());
    return ListingKind.of(lines).map(kind -> kind.match(lines)).orElse(Match.NO);
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    ListingKind kind = ListingKind.of(LineSample.of(text)).orElse(ListingKind.PATHS);
    Optional<View> view = kind.view(text, purpose, context);
    if (purpose != Purpose.WHOLE || !kind.isOfColumns()) {
      return view;
    }
    return view.isPresent()
        ? view.map(v -> EventRows.ifShorter(text, v, context))
        : Optional.of(EventRows.of(text, context));
  }

  @Override
  public List<Format> formats() {
    List<Format> formats = new ArrayList<>();
    for (ListingKind kind : ListingKind.values()) {
      formats.add(kind.format());
    }
    return formats;
  }

  @Override
  public String sample() {
    return """
    ./harbor/north/Crane.java
    ./harbor/north/Pier.java
    ./harbor/north/Quay.java
    ./harbor/south/Crane.java
    ./harbor/south/Ferry.java
    ./harbor/south/Quay.java
    """;
  }
}
