package dev.headroom.benchmarks;

import dev.headroom.Headroom;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.internal.text.Wtf8;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Restores every text of an evaluation in another JVM and compares it with its payload. */
final class ExpandCommand implements Command {
  private final PrintStream out;

  ExpandCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Options options = Options.of(arguments).only(Set.of("in", "data"));
    Path in = Path.of(options.text("in"));
    Path data = Path.of(options.text("data"));
    int equal = 0;
    int files = 0;
    Path db = in.resolve(EvaluateCommand.STORE);
    try (FileCcrStore store = FileCcrStore.builder(db).build();
        Headroom headroom = Headroom.builder().store(store).build()) {
      for (DataFile file : DataFile.all(data, Set.of(), "**")) {
        Path compressed = in.resolve(file.path() + ".txt");
        if (!Files.exists(compressed)) {
          continue;
        }
        files++;
        String text = Wtf8.decode(Files.readAllBytes(compressed));
        if (headroom.expand(text).orItself(text).equals(file.text(data))) {
          equal++;
        } else {
          out.println("differs: " + file.path());
        }
      }
    }
    out.println("files=" + files + " equal=" + equal);
    return files > 0 && files == equal ? 0 : 1;
  }
}
