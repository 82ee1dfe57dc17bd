package dev.headroom.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a command, {@code --name value} each. */
final class Options {
  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if one is no {@code --name} or has no value
   */
  static Options of(List<String> args) {
    Options options = new Options();
    for (int i = 0; i < args.size(); i += 2) {
      if (!args.get(i).startsWith("--") || i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " is not --name with a value");
      }
      options.values.put(args.get(i).substring(2), args.get(i + 1));
    }
    return options;
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
  }
}
