package dev.headroom.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  }
}
