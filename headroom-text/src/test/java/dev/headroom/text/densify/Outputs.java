package dev.headroom.text.densify;

/** A made-up tool with a table and noise. */
final class Outputs {
  private Outputs() {}

  static Densifier densifier() {
    return Densifier.named("deployments")
        .tool("list_deployments")
        .noiseStartingWith("Fetching ", "Waiting for ")
        .columns("NAME", "READY", "STATUS", "AGE")
        .keep(line -> line.contains("CrashLoop"))
        .build();
  }

  static String deployments(int count) {
    StringBuilder out = new StringBuilder("NAME        READY  STATUS     AGE\n");
    for (int i = 1; i <= count; i++) {
      out.append(i % 10 == 0 ? "Waiting for page " + i / 10 + "\n" : "");
      out.append("worker-")
          .append(1000 + i)
          .append(i == 7 ? "  0/1    CrashLoop  " : "  1/1    Running    ");
      out.append(i).append("d\n");
    }
    return out.toString();
  }
}
