package dev.headroom.text.listing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells output of {@code ls -R}: directories with a colon, the names in them, blank lines. */
final class NamesShape {
  private static final int MIN_NAMES = 5;

  private NamesShape() {}

  /** Whether all lines fit and some directory lies in one named before it. */
  static boolean fits(List<String> lines) {
    Set<String> directories = new HashSet<>();
    boolean nested = false;
    int names = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean begins = i == 0 || lines.get(i - 1).isEmpty();
      if (begins && isHeading(line)) {
        String path = line.substring(0, line.length() - 1);
        int slash = path.lastIndexOf('/');
        nested |= slash > 0 && directories.contains(path.substring(0, slash));
        directories.add(path);
      } else {
        boolean closes = line.isEmpty() && (i + 1 == lines.size() || isHeading(lines.get(i + 1)));
        if (!closes && !isName(line)) {
          return false;
        }
        names += closes ? 0 : 1;
      }
    }
    boolean headed = !lines.isEmpty() && isHeading(lines.get(0));
    return headed && nested && names >= MIN_NAMES;
  }

  /** Whether a line names a directory. */
  static boolean isHeading(String line) {
    return line.length() > 1
        && line.endsWith(":")
        && line.charAt(0) > ' '
        && "=:{".indexOf(line.charAt(0)) < 0
        && !line.contains(": ")
        && line.indexOf('\t') < 0;
  }

  /* Names with blanks are rare; a sentence has several. */
  private static boolean isName(String line) {
    int blank = line.indexOf(' ');
    boolean few = blank < 0 || line.indexOf(' ', blank + 1) < 0;
    return !line.isEmpty() && few && line.indexOf('/') < 0 && line.length() < 256;
  }
}
