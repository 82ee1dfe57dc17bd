package dev.headroom.examples;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What {@link ManyJvmsTest} runs in JVMs of their own. */
final class OtherJvm {
  private OtherJvm() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    switch (args[0]) {
      case "texts" -> out.print(texts(Integer.parseInt(args[1])));
      case "expand" -> out.print(expand(Path.of(args[1])));
      case "offline" -> out.print(offline());
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Compressed texts of several contents and budgets, made on so many threads at once. */
  static String texts(int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      StringBuilder all = new StringBuilder();
      for (Content content : contents()) {
        all.append(pool.submit(() -> headroom.compress(content).text()).get()).append("\n--\n");
      }
      return all.toString();
    } finally {
      pool.shutdown();
    }
  }

  private static Content[] contents() {
    Content orders = Content.of(Orders.json(120)).named("orders.json");
    return new Content[] {
      orders,
      orders.within(500),
      orders.within(Budget.share(0.1)).answering("which order failed in İstanbul?"),
      Content.of(Orders.log(400)),
      Content.of(Orders.log(400)).within(600)
    };
  }

  private static String expand(Path text) throws IOException {
    try (Headroom headroom = Headroom.create()) {
      String compressed = Files.readString(text);
      return headroom.expand(compressed).orItself(compressed);
    }
  }

  /** Everything that runs without a network, a socket being refused. */
  @SuppressWarnings("deprecation") // There is no other way to see a socket being made.
  private static String offline() throws IOException {
    Socket.setSocketImplFactory(
        () -> {
          throw new IllegalStateException("no network here");
        });
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      return headroom.selfTest().failures() + " " + headroom.compress(Orders.json(50)).fidelity();
    }
  }
}
