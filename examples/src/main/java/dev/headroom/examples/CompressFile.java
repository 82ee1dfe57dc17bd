package dev.headroom.examples;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Gap;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compresses a file, or a built-in payload, first without leaving anything out and then within a
 * budget; retrieves one range that was left out, and expands both texts again.
 *
 * <p>Arguments: {@code [FILE [TOKENS]]}; without a budget a tenth of the content's tokens.
 */
public final class CompressFile {
  private static final int SHOWN_CHARS = 3_000;

  private CompressFile() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean builtIn = args.length == 0;
    String text = builtIn ? Orders.json(240) : Files.readString(Path.of(args[0]));
    String name = builtIn ? "orders.json" : Path.of(args[0]).toString();
    Content content = Content.of(text).named(name);
    run(content, args.length > 1 ? Integer.parseInt(args[1]) : 0, out);
  }

  /** The whole tour: lossless, within a budget, one retrieval, and back. */
  static void run(Content content, int budget, PrintStream out) {
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      CompressionResult lossless = headroom.compress(content);
      print("Nothing left out", lossless, out);
      out.println("expands to the content: " + expands(headroom, lossless, content) + "\n");

      int tenth = Math.max(1, headroom.counter().count(content.text()) / 10);
      CompressionResult fitted = headroom.compress(content.within(budget > 0 ? budget : tenth));
      print("Within a budget", fitted, out);
      out.println("expands to the content: " + expands(headroom, fitted, content));
      retrieveOne(headroom, fitted, out);
    }
  }

  private static void print(String title, CompressionResult result, PrintStream out) {
    String text = result.text();
    out.println("== " + title + ": " + result.fidelity() + ", " + result.exactness());
    out.println(text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + " ..." : text);
    out.println("-- tokens: " + result.tokens().before() + " -> " + result.tokens().after());
    out.println("-- decision: " + result.decision());
  }

  private static boolean expands(Headroom headroom, CompressionResult result, Content content) {
    Expansion expansion = headroom.expand(result.text());
    return expansion.orItself(result.text()).equals(content.text());
  }

  private static void retrieveOne(Headroom headroom, CompressionResult result, PrintStream out) {
    List<Gap> gaps = result.gaps();
    if (gaps.isEmpty() || result.handle().isEmpty()) {
      return;
    }
    Gap gap = gaps.get(0);
    Selection selection =
        Selection.range(gap.noun(), gap.first(), Math.min(gap.last(), gap.first() + 1))
            .of(gap.group());
    Retrieval retrieval = headroom.retrieve(result.handle().get(), selection);
    out.println("== Retrieved: " + selection);
    out.println(retrieval instanceof Retrieval.Found found ? found.text() : retrieval);
  }
}
