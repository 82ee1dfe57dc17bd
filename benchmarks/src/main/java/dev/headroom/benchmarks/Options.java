package dev.headroom.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments of a command: {@code --name value}, or {@code --name} alone for flags. */
final class Options {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Options() {}

  /**
   * Reads arguments of any names, each with a value.
   *
   * @throws IllegalArgumentException if one is no {@code --name} or has no value
   */
  static Options of(List<String> args) {
    return of(args, Set.of());
  }

  /** Reads arguments of any names, those in {@code flags} without a value. */
  static Options of(List<String> args, Set<String> flags) {
    Options options = new Options();
    for (int i = 0; i < args.size(); i++) {
      String name = args.get(i).startsWith("--") ? args.get(i).substring(2) : "";
      if (flags.contains(name)) {
        options.values.put(name, "true");
      } else if (!name.isEmpty() && i + 1 < args.size()) {
        options.values.put(name, args.get(++i));
      } else {
        throw new IllegalArgumentException(args.get(i) + " is not --name with a value");
      }
    }
    return options;
  }

  /** Refuses arguments of other names. */
  Options only(Set<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException("--" + name + " is none of " + names);
      }
    }
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return value;
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return (int) number(name, (long) otherwise);
  }

  long number(String name, long otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  /** All of them as they came, for another process. */
  List<String> all() {
    return values.entrySet().stream()
        .flatMap(entry -> List.of("--" + entry.getKey(), entry.getValue()).stream())
        .toList();
  }
}
