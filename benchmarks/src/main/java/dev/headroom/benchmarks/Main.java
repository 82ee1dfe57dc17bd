package dev.headroom.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.Map;

/** Entry point of {@code benchmarks.jar}: one of our commands by name, otherwise JMH. */
public final class Main {
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("agent", new AgentCommand(System.out)),
          Map.entry("code", new CodeCommand(System.out)),
          Map.entry("counting", new CountingCommand(System.out)),
          Map.entry("evaluate", new EvaluateCommand(System.out)),
          Map.entry("results", new ResultsCommand(System.out)),
          Map.entry("pages", new PagesCommand(System.out)),
          Map.entry("parts", new PartsCommand(System.out)),
          Map.entry("expand", new ExpandCommand(System.out)),
          Map.entry("growth", new GrowthCommand(System.out)),
          Map.entry("haystack", new HaystackCommand(System.out)),
          Map.entry("hops", new HopsCommand(System.out)),
          Map.entry("claude-factor", new ClaudeFactorCommand(System.out)),
          Map.entry("detect", new DetectCommand(System.out)),
          Map.entry("crash", new CrashCommand(System.out)),
          Map.entry("diff", new DiffCommand(System.out)),
          Map.entry("soak", new SoakCommand(System.out)),
          Map.entry("retrieval-speed", new RetrievalSpeedCommand(System.out)),
          Map.entry("store-speed", new StoreSpeedCommand(System.out)),
          Map.entry(CrashChild.NAME, new CrashChild(new FileOutputStream(FileDescriptor.out))));

  private Main() {}

  /** Runs the command that the first argument names; where it names none of ours, JMH. */
  public static void main(String[] args) throws Exception {
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command == null) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    System.exit(command.run(List.of(args).subList(1, args.length)));
  }
}
