package dev.headroom;

import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several parts end to end: the first line gives the length of each in chars, with a star where the
 * part is a folded text of its own. Such as {@code Parts: 120 340* 55}.
 */
final class JoinedFormat implements Format {
  static final String ID = "joined/1";
  private static final String HEADER = "Parts: ";

  /** The first line for parts of these lengths, with its end. */
  static String header(List<Integer> lengths, List<Boolean> folded) {
    StringBuilder out = new StringBuilder(HEADER);
    for (int i = 0; i < lengths.size(); i++) {
      out.append(i == 0 ? "" : " ").append(lengths.get(i)).append(folded.get(i) ? "*" : "");
    }
    return out.append('\n').toString();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    if (!firstLine.startsWith(HEADER)) {
      return false;
    }
    for (int i = HEADER.length(); i < firstLine.length(); i++) {
      char c = firstLine.charAt(i);
      if ((c < '0' || c > '9') && c != ' ' && c != '*') {
        return false;
      }
    }
    return firstLine.length() > HEADER.length();
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    decode(text, out, Others.NONE);
  }

  @Override
  public void decode(String text, Appendable out, Others others) throws IOException {
    String firstLine = Format.firstLine(text);
    if (!reads(firstLine)) {
      throw new IOException("no joined text");
    }
    List<String> parts = List.of(firstLine.substring(HEADER.length()).split(" ", -1));
    int at = firstLine.length() + 1;
    for (String part : new ArrayList<>(parts)) {
      boolean folded = part.endsWith("*");
      int length = length(folded ? part.substring(0, part.length() - 1) : part);
      if (length > text.length() - at) {
        throw new IOException("a part is cut short");
      }
      if (folded) {
        others.decode(text.substring(at, at + length), out);
      } else {
        out.append(text, at, at + length);
      }
      at += length;
    }
    if (at != text.length()) {
      throw new IOException("text after the last part");
    }
  }

  private static int length(String digits) throws IOException {
    try {
      return Integer.parseUnsignedInt(digits);
    } catch (NumberFormatException e) {
      throw new IOException("a length is no number", e);
    }
  }
}
