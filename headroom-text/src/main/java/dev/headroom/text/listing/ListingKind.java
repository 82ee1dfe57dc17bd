package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.event.EventTablesFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of listing, the surer first: how each is told, written and read. */
enum ListingKind {
  GIT_LOG(GitLogShape::fits, GitLogWriter::view, new GitLogFormat()),
  LS(LsShape::fits, LsWriter::view, new LsFormat()),
  TREE(TreeShape::fits, TreeWriter::view, new TreeFormat()),
  NAMES(NamesShape::fits, NamesWriter::view, new NamesFormat()),
  PATHS(PathListShape::fits, PathListWriter::view, new PathListFormat()),
  PATH_ROWS(PathRowsShape::fits, PathRowsWriter::view, new PathRowsFormat()),
  ROWS(RowsShape::judge, RowsView::of, new EventTablesFormat());

  /** Writes a listing of one kind. */
  @FunctionalInterface
  private interface Writer {
    Optional<View> view(String text, Purpose purpose, ViewContext context);
  }

  /** Says how sure it is that sampled lines are of one kind. */
  @FunctionalInterface
  private interface Shape {
    Match judge(List<String> lines);
  }

  private final Shape shape;
  private final Writer writer;
  private final Format format;

  ListingKind(Predicate<List<String>> allFit, Writer writer, Format format) {
    this(sureWhere(allFit), writer, format);
  }

  ListingKind(Shape shape, Writer writer, Format format) {
    this.shape = shape;
    this.writer = writer;
    this.format = format;
  }

  private static Shape sureWhere(Predicate<List<String>> allFit) {
    return lines -> allFit.test(lines) ? Match.SHAPE : Match.NO;
  }

  /** Reader of what this kind is written as. */
  Format format() {
    return format;
  }

  /** Whether rows hold more than a path, so that rows alike may be worth more than their order. */
  boolean isOfColumns() {
    return this == LS || this == PATH_ROWS || this == PATHS;
  }

  /** How sure it is that the sampled lines are of this kind. */
  Match match(List<String> lines) {
    return shape.judge(lines);
  }

  /** The listing in short; empty if it cannot be written so. */
  Optional<View> view(String text, Purpose purpose, ViewContext context) {
    return writer.view(text, purpose, context);
  }

  /** The first kind that sampled lines are of. */
  static Optional<ListingKind> of(List<String> lines) {
    for (ListingKind kind : values()) {
      if (kind.match(lines) != Match.NO) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
