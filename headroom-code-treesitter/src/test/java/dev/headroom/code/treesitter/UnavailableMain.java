package dev.headroom.code.treesitter;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compresses a file in a JVM of its own and writes down who did it, and what a self test says. */
final class UnavailableMain {
  private UnavailableMain() {}

  public static void main(String[] args) throws Exception {
    Headroom agent = Headroom.builder().recoverable().build();
    Content file = Content.of(Sources.PYTHON.text(20)).named("shop.py").within(Budget.share(0.6));
    CompressionResult result = agent.compress(file);
    CompressionResult typed = agent.compress(file.ofType("tree-sitter"));
    String said =
        result.fidelity()
            + " "
            + result.decision().compressor().orElse("nobody")
            + "\n"
            + typed.fidelity()
            + " "
            + typed.decision().reason().map(Object::toString).orElse("treated")
            + "\n"
            + agent.selfTest().failures();
    Files.write(Path.of(args[0]), said.getBytes(StandardCharsets.UTF_8));
  }
}
