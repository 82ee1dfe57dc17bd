package dev.headroom.examples;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.text.densify.Densifier;

/** A densifier for one tool of one's own; see docs/densifier.md. */
public final class OwnDensifier {
  // region densifier
  static final Compressor DEPLOYMENTS =
      Densifier.named("deployments")
          .tool("list_deployments")
          .noiseStartingWith("Fetching ", "Waiting for ")
          .columns("NAME", "READY", "STATUS", "AGE")
          .keep(line -> line.contains("CrashLoopBackOff"))
          .build();

  static final Headroom HEADROOM = Headroom.builder().recoverable().compressor(DEPLOYMENTS).build();

  static CompressionResult forPrompt(String output) {
    return HEADROOM.compress(Content.of(output).fromTool("list_deployments").within(300));
  }

  // endregion

  private OwnDensifier() {}

  /** Prints an output as the model reads it. */
  public static void main(String[] args) {
    CompressionResult result = forPrompt(output(200));
    System.out.println(result.text());
    System.out.println(result.decision());
  }

  /** What such a tool prints for so many deployments. */
  static String output(int deployments) {
    StringBuilder out = new StringBuilder("Fetching deployments of cluster north\n");
    out.append("NAME              READY   STATUS             AGE\n");
    for (int i = 1; i <= deployments; i++) {
      boolean broken = i == 137;
      out.append(i % 20 == 0 ? "Waiting for page " + i / 20 + "\n" : "");
      out.append("orders-worker-").append(1000 + i).append(broken ? "   0/1" : "   1/1");
      out.append(broken ? "     CrashLoopBackOff   " : "     Running            ");
      out.append(i * 7 % 90 + 1).append("d\n");
    }
    return out.toString();
  }
}
