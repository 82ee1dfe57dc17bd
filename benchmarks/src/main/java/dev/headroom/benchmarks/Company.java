package dev.headroom.benchmarks;

import java.util.List;

/** A way in which agents meet several payloads in one content. */
enum Company {
  /** Between fences, each after a line of words. */
  FENCES,
  /** In envelopes without attributes. */
  ENVELOPES,
  /** As files in envelopes with their paths. */
  FILES,
  /** As the output of commands behind {@code $}. */
  TRANSCRIPT,
  /** As the output of commands behind a prompt with user, host and folder. */
  SHELL,
  /** As the output of commands of the superuser. */
  ROOT,
  /** As the output of commands behind PowerShell's prompt. */
  POWERSHELL,
  /** Each below a line with its path in arrows, as {@code head} and {@code tail} write. */
  ARROWS,
  /** Each below a ruled line with its path. */
  RULED,
  /** Each after what an agent thought and did, as its observation. */
  OBSERVATIONS,
  /** Texts in the answer of an MCP server. */
  MCP,
  /** One alone after a line of words. */
  PREFIXED;

  /** The content. */
  String of(List<String> payloads, List<String> paths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < payloads.size(); i++) {
      String payload = payloads.get(i).endsWith("\n") ? payloads.get(i) : payloads.get(i) + "\n";
      text.append(one(i, payload, paths.get(i)));
    }
    return this == MCP
        ? "{\"content\":[" + text.substring(1) + "],\"isError\":false}"
        : text.toString();
  }

  private String one(int i, String payload, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (this) {
      case FENCES -> "This is what step " + (i + 1) + " gave:\n\n````\n" + payload + "````\n";
      case ENVELOPES -> "<output>\n" + payload + "</output>\n";
      case FILES -> "<file path=\"out/" + name + "\">\n" + payload + "</file>\n";
      case TRANSCRIPT -> "$ ./step" + (i + 1) + ".sh\n" + payload;
      case SHELL -> "ada@build-7:~/work$ cat " + name + "\n" + payload;
      case ROOT -> "root@build-7:/var/log# cat " + name + "\n" + payload;
      case POWERSHELL -> "PS C:\\work> Get-Content " + name + "\n" + payload;
      case ARROWS -> "==> out/" + name + " <==\n" + payload + "\n";
      case RULED -> "--- file: out/" + name + " ---\n" + payload;
      case OBSERVATIONS ->
          "Thought: I should look at the next one.\nAction: read["
              + name
              + "]\nObservation: \n"
              + payload;
      case MCP ->
          ",{\"type\":\"text\",\"text\":" + EvaluateCommand.object().textNode(payload) + "}";
      case PREFIXED -> i > 0 ? "" : "The tool answered:\n" + payload;
    };
  }
}
