package dev.headroom.code;

/** Notebooks made for tests. */
final class Notebooks {
  private Notebooks() {}

  /** A notebook with so many cells of each kind. */
  static String of(int cells) {
    StringBuilder out = new StringBuilder("{\n \"cells\": [\n");
    for (int i = 0; i < cells; i++) {
      out.append("  {\n   \"cell_type\": \"markdown\",\n   \"metadata\": {},\n   \"source\": [\n");
      out.append("    \"# Part ").append(i).append("\\n\",\n    \"\\n\",\n");
      out.append("    \"It says \\\"so\\\" and a\\\\b \u00e9.\"\n   ]\n  },\n");
      out.append("  {\n   \"cell_type\": \"code\",\n   \"execution_count\": ").append(i);
      out.append(",\n   \"metadata\": {},\n   \"outputs\": [\n    {\n");
      out.append("     \"name\": \"stdout\",\n     \"output_type\": \"stream\",\n");
      out.append("     \"text\": [\n");
      for (int line = 0; line < 8; line++) {
        out.append("      \"epoch ")
            .append(line)
            .append(" \\u001b[31mloss\\u001b[0m\\t0.")
            .append(line)
            .append("\\n\"")
            .append(line < 7 ? ",\n" : "\n");
      }
      out.append("     ]\n    },\n    {\n     \"data\": {\n      \"image/png\": \"");
      out.append("iVBORw0KGgo".repeat(90)).append("\\n\"\n     }\n    }\n   ],\n");
      out.append("   \"source\": [\n    \"import os\\n\",\n    \"\\n\",\n");
      out.append("    \"def train").append(i).append("(data):\\n\",\n");
      for (int line = 0; line < 9; line++) {
        out.append("    \"    data.step(\\\"step ")
            .append(line)
            .append("\\\", ")
            .append(i)
            .append(")\\n\",\n");
      }
      out.append("    \"\\n\",\n    \"train").append(i).append("([1])\"\n   ]\n  }");
      out.append(i < cells - 1 ? ",\n" : "\n");
    }
    out.append(
        " ],\n \"metadata\": {\n  \"kernelspec\": {\n   \"language\": \"python\"\n  }\n },\n");
    return out.append(" \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n").toString();
  }
}
