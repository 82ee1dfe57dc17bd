package dev.headroom.text.search;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import dev.headroom.text.internal.event.EventRows;
import dev.headroom.text.internal.event.EventTablesFormat;
import java.util.List;
import java.util.Optional;

/**
 * Output of grep, git grep and ripgrep: plain ({@code path:12:text}), with context, with headings,
 * without line numbers. Files are named once, directories once; in the whole view a text that
 * stands on several lines of a file is shown once. Stateless and thread-safe; cost is that of
 * sorting the texts of each file.
 */
public final class SearchCompressor implements Compressor {
  /** Where more than this is left of a text, there may be a shorter way. */
  private static final double FEW = 0.5;

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
        : hits.map(h -> whole(h, context));
  }

  private static View whole(Hits hits, ViewContext context) {
    return hits.showsContext()
        ? View.folded(ContextWriter.write(hits, context), "search-context/1", Units.none())
        : byEvent(
            hits, View.folded(HitWriter.write(hits, context), "search/1", Units.none()), context);
  }

  /* Hits of one shape in many files share more between files than within them. */
  private static View byEvent(Hits hits, View view, ViewContext context) {
    boolean little = view.text().length() > FEW * hits.source.length();
    boolean inline = hits.layout == Hits.Layout.INLINE;
    return little && inline ? EventRows.ifShorter(hits.source, view, context) : view;
  }

  @Override
  public List<Format> formats() {
    return List.of(new SearchFormat(), new ContextFormat(), new EventTablesFormat());
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
