package dev.headroom.code;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.List;
import java.util.Optional;

/**
 * Notebooks ({@code .ipynb}) with the lines of their cells and outputs raw below their keys, not as
 * strings of JSON: shorter, and Python is treated as a skeleton. Reads back byte for byte; what is
 * not laid out as notebooks are (indent 1, one line a string) stays as it is. Under a budget,
 * pictures and outputs go first, then bodies; the lines of an error stay longest.
 *
 * <p>Stateless and thread-safe; cost is linear in the text. The form is in docs/format/code.md.
 */
public final class NotebookCompressor implements Compressor {
  private static final int WINDOW = 6_000;

  /** For {@link java.util.ServiceLoader}. */
  public NotebookCompressor() {}

  @Override
  public String name() {
    return "notebook";
  }

  @Override
  public Match match(Payload payload) {
    String text = payload.text();
    String head = text.substring(0, Math.min(text.length(), WINDOW));
    boolean cells = head.startsWith("{\n \"cells\": [\n") && head.contains("\"cell_type\": \"");
    return cells ? Match.CERTAIN : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    context.checkpoint(2 * payload.text().length());
    return new NotebookWriter(payload.text()).view();
  }

  @Override
  public List<Format> formats() {
    return List.of(new NotebookFormat());
  }

  @Override
  public String sample() {
    StringBuilder cells = new StringBuilder("{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n");
    cells.append("   \"execution_count\": 1,\n   \"metadata\": {},\n   \"outputs\": [],\n");
    cells.append("   \"source\": [\n");
    for (int i = 0; i < 12; i++) {
      cells.append("    \"print(\\\"line ").append(i).append("\\\")\\n\",\n");
    }
    cells.append("    \"print(1)\"\n   ]\n  }\n ],\n \"metadata\": {},\n \"nbformat\": 4,\n");
    return cells.append(" \"nbformat_minor\": 5\n}\n").toString();
  }
}
