package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.event.EventTablesFormat;
import java.util.List;
import java.util.Optional;

/** The kinds of listing, the surer first. */
enum ListingKind {
  GIT_LOG(new GitLogFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return GitLogShape.fits(lines);
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return GitLogWriter.view(text, purpose, context);
    }
  },
  LS(new LsFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return LsShape.fits(lines);
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return LsWriter.view(text, purpose, context);
    }
  },
  TREE(new TreeFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return TreeShape.style(lines).isPresent();
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return TreeShape.style(lines)
          .flatMap(style -> TreeWriter.view(text, style, purpose, context));
    }
  },
  NAMES(new NamesFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return NamesShape.fits(lines);
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return NamesWriter.view(text, purpose, context);
    }
  },
  PATHS(new PathListFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return PathListShape.fits(lines);
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return Optional.of(
          purpose == Purpose.PARTS
              ? PathListWriter.parts(text, context)
              : PathListWriter.whole(text, context));
    }
  },
  PATH_ROWS(new PathRowsFormat()) {
    @Override
    boolean fits(List<String> lines) {
      return PathRowsShape.fits(lines);
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return Optional.of(PathRowsWriter.view(text, purpose, context));
    }
  },
  ROWS(new EventTablesFormat()) {
    @Override
    Match match(List<String> lines) {
      return RowsShape.judge(lines);
    }

    @Override
    boolean fits(List<String> lines) {
      return match(lines) != Match.NO;
    }

    @Override
    Optional<View> view(String text, List<String> lines, Purpose purpose, ViewContext context) {
      return RowsView.of(text, purpose, context);
    }
  };

  private final Format format;

  ListingKind(Format format) {
    this.format = format;
  }

  /** Reader of what this kind is written as. */
  Format format() {
    return format;
  }

  /** Whether rows hold more than a path, so that rows alike may be worth more than their order. */
  boolean isOfColumns() {
    return this == LS || this == PATH_ROWS || this == PATHS;
  }

  /** How sure it is that lines which fit are of this kind. */
  Match match(List<String> lines) {
    return Match.SHAPE;
  }

  /** Whether all of the sampled lines are of this kind. */
  abstract boolean fits(List<String> lines);

  /** The listing in short; empty if it cannot be written so. */
  abstract Optional<View> view(
      String text, List<String> lines, Purpose purpose, ViewContext context);

  /** The first kind that fits. */
  static Optional<ListingKind> of(List<String> lines) {
    for (ListingKind kind : values()) {
      if (kind.fits(lines)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
