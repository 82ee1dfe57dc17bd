package dev.headroom.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
<<<<<<< HEAD
import java.util.Set;

/** Command line options: {@code --name value}, or {@code --name} alone for flags. */
final class Options {
  private final Map<String, String> values = new HashMap<>();

  Options(List<String> arguments, Set<String> names, Set<String> flags) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.startsWith("--") ? argument.substring(2) : "";
      if (flags.contains(name)) {
        values.put(name, "true");
      } else if (names.contains(name) && i + 1 < arguments.size()) {
        values.put(name, arguments.get(++i));
      } else {
        throw new IllegalArgumentException(
            argument + " is no option with a value; there are " + names + " and " + flags);
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  String require(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return value;
=======

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
>>>>>>> prose
  }
}
