package dev.headroom.benchmarks;

import java.util.List;
import java.util.Map;

/** Entry point of {@code benchmarks.jar}: one of our commands by name, otherwise JMH. */
public final class Main {
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "evaluate", new EvaluateCommand(System.out), "expand", new ExpandCommand(System.out));

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
