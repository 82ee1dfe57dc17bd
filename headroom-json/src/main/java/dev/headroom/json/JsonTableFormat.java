package dev.headroom.json;

import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON shown as tables; the grammar is in {@code docs/format/json.md}. */
final class JsonTableFormat implements Format {
  static final String ID = "json-table/1";
  static final String LOST = "layout not kept";
  private static final String FIRST = "JSON as tables, ";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.startsWith(FIRST);
  }

  @Override
  public boolean bytesExact(String text) {
    return !text.startsWith(LOST, FIRST.length());
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String head = Format.firstLine(text);
    if (!reads(head)) {
      throw new IOException("not JSON as tables");
    }
    int wordsEnd = head.indexOf(';');
    wordsEnd = wordsEnd < 0 ? head.length() : wordsEnd;
    JsonSink sink = new JsonSink(head.substring(FIRST.length(), wordsEnd), out);
    Map<String, Integer> definitions = new HashMap<>();
    int skeletonAt = definitions(text, head.length() + 1, definitions);
    int skeletonEnd = text.indexOf('\n', skeletonAt);
    int[] table = {skeletonEnd < 0 ? text.length() : skeletonEnd + 1};
    RowReader rows = new RowReader(text, sink, definitions);
    LooseReader skeleton =
        new LooseReader(
            text,
            sink,
            () -> {
              HeaderReader header = new HeaderReader(text);
              RowTable read = header.read(table[0]);
              table[0] = rows.read(read, header.rows(), header.position());
            },
            definitions);
    int end = skeleton.read(skeletonAt);
    if (end != (skeletonEnd < 0 ? text.length() : skeletonEnd) || table[0] != text.length()) {
      throw new IOException("text goes on at char " + Math.max(end, table[0]));
    }
    sink.end();
  }

  /** Reads lines such as {@code <a>=https://api.example.org/x}; returns where they end. */
  private static int definitions(String text, int from, Map<String, Integer> definitions) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '<') {
      int close = text.indexOf('>', at);
      int end = text.indexOf('\n', at);
      if (close < 0 || end < close || text.charAt(close + 1) != '=') {
        break;
      }
      definitions.put(text.substring(at + 1, close), close + 2);
      at = end + 1;
    }
    return at;
  }

  @Override
  public void canonical(String original, Appendable out) throws IOException {
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (quoted) {
        quoted = c != '"';
        i += c == '\\' ? 1 : 0;
      } else if (c == '"') {
        quoted = true;
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        out.append(original, from, i);
        from = i + 1;
      }
    }
    out.append(original, from, original.length());
  }
}
