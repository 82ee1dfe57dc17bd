package dev.headroom.text.search;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import java.util.List;
import java.util.Optional;

/**
 * Output of grep, git grep and ripgrep: plain ({@code path:12:text}), with context, with headings,
 * without line numbers. Files are named once, directories once; in the whole view a text that
 * stands on several lines of a file is shown once. Stateless and thread-safe; cost is that of
 * sorting the texts of each file.
 */
public final class SearchCompressor implements Compressor {
  /** Discovered through {@link java.util.ServiceLoader}. */
  public SearchCompressor() {}

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Match match(Payload payload) {
    Match shape = SearchShape.judge(LineSample.of(payload.text()));
    return shape == Match.HINTED && SearchTools.isSearch(payload) ? Match.SHAPE : shape;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    Optional<Hits> hits = HitParser.parse(payload.text(), context);
    return purpose == Purpose.PARTS
        ? hits.map(h -> HitParts.view(h, context))
        : hits.map(h -> View.folded(HitWriter.write(h, context), "search/1", Units.none()));
  }

  @Override
  public List<Format> formats() {
    return List.of(new SearchFormat());
  }

  @Override
  public String sample() {
    return """
    src/harbor/Pier.java:12:    private final int length;
    src/harbor/Pier.java:31:    return length;
    src/harbor/Crane.java:8:    /** Reach, not length, of the arm. */
    src/harbor/Crane.java:40:    return pier.length() - reach;
    """;
  }
}
