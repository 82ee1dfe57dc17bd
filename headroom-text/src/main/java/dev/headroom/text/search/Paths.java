package dev.headroom.text.search;

/** Directories of paths, with either slash. */
final class Paths {
  private Paths() {}

  /** The path up to and with its last slash; empty if it has none. */
  static String directory(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** The directory that all files lie in, perhaps deeper. */
  static String commonDirectory(Hits hits) {
    String common = hits.paths() == 0 ? "" : directory(hits.path(0));
    for (int i = 1; i < hits.paths() && !common.isEmpty(); i++) {
      String path = hits.path(i);
      while (!path.startsWith(common)) {
        common = directory(common.substring(0, common.length() - 1));
      }
    }
    return common;
  }
}
