package dev.headroom.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments of the form {@code --name value}. */
final class Flags {
  private final Map<String, String> values = new LinkedHashMap<>();

  Flags(List<String> args) {
    for (int i = 0; i < args.size(); i += 2) {
      if (!args.get(i).startsWith("--") || i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " is not a --name with a value");
      }
      values.put(args.get(i).substring(2), args.get(i + 1));
    }
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

  long number(String name, long otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  /** All of them as they came, for another process. */
  List<String> all() {
    return values.entrySet().stream().flatMap(e -> List.of("--" + e.getKey(), e.getValue()).stream()).toList();
  }
}
