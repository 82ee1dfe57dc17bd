package dev.headroom.text.diff;

import dev.headroom.spi.View;
import java.util.List;

/** Names of the files that a gap leaves out. */
final class FileFacet implements View.Facets {
  private static final List<String> NAMES = List.of("file");

  private final DiffScanner scanner;
  private final int[] fileOf;
  private final List<Integer> groups;

  /**
   * @param fileOf number of the file of each unit
   * @param groups groups of which the names are told
   */
  FileFacet(DiffScanner scanner, int[] fileOf, List<Integer> groups) {
    this.scanner = scanner;
    this.fileOf = fileOf;
    this.groups = groups;
  }

  @Override
  public List<String> names(int group) {
    return groups.contains(group) ? NAMES : List.of();
  }

  @Override
  public String value(int unit, int facet) {
    String path = scanner.path(fileOf[unit]);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
