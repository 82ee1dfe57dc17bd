package dev.headroom.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a document without records says again and again: beginnings of strings, such as the URL of a
 * repository, and equal objects. Each is stated once above: {@code <a>=https://api.example.org/x}.
 */
final class SharedTexts implements LooseWriter.Placeholders {
  private static final int MIN_PREFIX = 12;
  private static final int MAX_PREFIX = 200;
  private static final int MAX_NAMES = 26;

  /** Least chars of an object or a list that is stated once. */
  static final int MIN_SUBTREE = 40;

  private static final int NAME_CHARS = 8;
  private static final int NAME_TOKENS = 3;
  private static final String BREAKS = "/?=#:.";

  private final JsonDocument doc;
  private final LooseWriter.Placeholders tables;
  private final ToIntFunction<String> tokens;
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Map<Integer, String> subtrees = new HashMap<>();
  private final StringBuilder definitions = new StringBuilder();
  private final boolean[] shown;

  /** Whether a node stands in a cell of a table; empty if none does. */
  private final boolean[] inCell;

  /** How many nodes before each lie in tables. */
  private final int[] tabled;

  /**
   * Finds them.
   *
   * @param tables appends what stands for the containers that are shown as tables
   * @param cells containers that stand in cells of tables
   * @param tokens counts tokens of a small text
   */
  SharedTexts(
      JsonDocument doc,
      LooseWriter.Placeholders tables,
      List<Integer> cells,
      ToIntFunction<String> tokens) {
    this.doc = doc;
    this.inCell = new boolean[cells.isEmpty() ? 0 : doc.size()];
    cells.forEach(cell -> Arrays.fill(inCell, cell, doc.next(cell), true));
    this.tokens = tokens;
    this.tables = tables;
    this.shown = new boolean[doc.size()];
    StringBuilder ignored = new StringBuilder();
    for (int node = 0; node < doc.size(); ) {
      boolean table = doc.isContainer(node) && tables.append(node, ignored);
      shown[node] = !table;
      node = table ? doc.next(node) : node + 1;
    }
    this.tabled = new int[doc.size() + 1];
    for (int node = 0; node < doc.size(); node++) {
      tabled[node + 1] = tabled[node] + (shown[node] ? 0 : 1);
    }
    findSubtrees();
    findPrefixes();
    define();
  }

  boolean isEmpty() {
    return definitions.length() == 0;
  }

  String definitions() {
    return definitions.toString();
  }

  @Override
  public boolean append(int node, StringBuilder out) {
    if (tables.append(node, out)) {
      return true;
    }
    return appendName(node, out) || (doc.kind(node) == JsonDocument.STRING && prefixed(node, out));
  }

  private boolean prefixed(int node, StringBuilder out) {
    int start = doc.start(node) + 1;
    int end = doc.end(node) - 1;
    for (Map.Entry<String, String> each : prefixes.entrySet()) {
      int rest = start + each.getKey().length();
      if (rest <= end && doc.text.startsWith(each.getKey(), start) && breaks(rest, end)) {
        out.append('<').append(each.getValue()).append('>');
        start = rest;
        if (start == end || LooseWriter.isBare(doc.text, start, end)) {
          out.append(doc.text, start, end);
        } else {
          out.append('"').append(doc.text, start, end).append('"');
        }
        return true;
      }
    }
    return false;
  }

  /** Whether a beginning of a string ends where a word does. */
  private boolean breaks(int at, int end) {
    return at == end || !Character.isLetterOrDigit(doc.text.charAt(at));
  }

  /** Equal objects and lists, the outermost first. Texts without layout are compared. */
  private void findSubtrees() {
    int[] hashes = hashes();
    Map<Integer, List<Integer>> byHash = new LinkedHashMap<>();
    for (int node = 0; node < doc.size(); node++) {
      boolean large = doc.end(node) - doc.start(node) >= MIN_SUBTREE;
      if (large && doc.isContainer(node) && (isInCell(node) || (shown[node] && isWhole(node)))) {
        byHash.computeIfAbsent(hashes[node], h -> new ArrayList<>()).add(node);
      }
    }
    int names = 0;
    boolean[] covered = new boolean[doc.size()];
    LooseWriter loose = new LooseWriter(doc);
    for (List<Integer> nodes : byHash.values()) {
      nodes.removeIf(node -> covered[node]);
      if (nodes.size() < 2 || names == MAX_NAMES) {
        continue;
      }
      StringBuilder first = new StringBuilder();
      loose.write(nodes.get(0), first);
      StringBuilder other = new StringBuilder();
      nodes.removeIf(
          node -> {
            other.setLength(0);
            loose.write(node, other);
            return !first.toString().contentEquals(other);
          });
      if (nodes.size() < 2 || first.length() < MIN_SUBTREE) {
        continue;
      }
      String name = Integer.toString(++names);
      for (int node : nodes) {
        subtrees.put(node, name);
        for (int inner = node; inner < doc.next(node); inner++) {
          covered[inner] = true;
        }
      }
    }
  }

  private boolean isInCell(int node) {
    return inCell.length > 0 && inCell[node];
  }

  /** Appends the name of a container; false if it has none. */
  boolean appendName(int node, StringBuilder out) {
    String name = subtrees.get(node);
    if (name != null) {
      out.append('<').append(name).append('>');
    }
    return name != null;
  }

  /** Whether a name stands in a cell of a table. */
  boolean reachesCells() {
    return inCell.length > 0 && subtrees.keySet().stream().anyMatch(node -> inCell[node]);
  }

  /** Whether no table lies inside. */
  private boolean isWhole(int node) {
    return tabled[doc.next(node)] == tabled[node];
  }

  private int[] hashes() {
    int[] hashes = new int[doc.size()];
    for (int node = doc.size() - 1; node >= 0; node--) {
      if (!shown[node] && !isInCell(node)) {
        continue;
      }
      int hash = doc.kind(node);
      if (!doc.isContainer(node)) {
        for (int i = doc.start(node); i < doc.end(node); i++) {
          hash = hash * 31 + doc.text.charAt(i);
        }
      } else {
        for (int child = node + 1; child < doc.next(node); child = doc.next(child)) {
          hash = (hash * 31 + hashes[child]) * 0x9E3779B1;
        }
      }
      hashes[node] = hash;
    }
    return hashes;
  }

  /**
   * Beginnings of strings, the most saving first; a longer one is kept if enough remains for it.
   */
  private void findPrefixes() {
    Map<String, Integer> counts = countPrefixes();
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < MAX_NAMES) {
      String best = mostSaving(counts);
      if (best.isEmpty()) {
        break;
      }
      int taken = counts.getOrDefault(best, 0);
      int price = tokens.applyAsInt(best);
      if ((taken - 1) * (price - NAME_TOKENS) < price + NAME_TOKENS) {
        counts.put(best, 0); // many chars, but few tokens: a word that all know
        continue;
      }
      chosen.add(best);
      counts.replaceAll(
          (text, count) -> {
            if (text.startsWith(best)) {
              return 0;
            }
            return best.startsWith(text) ? count - taken : count;
          });
    }
    chosen.sort((a, b) -> Integer.compare(b.length(), a.length()));
    for (int i = 0; i < chosen.size(); i++) {
      prefixes.put(chosen.get(i), Character.toString((char) ('a' + i)));
    }
  }

  /** How many strings that are shown begin with each text that ends at a break. */
  private Map<String, Integer> countPrefixes() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int node = 0; node < doc.size(); ) {
      if (subtrees.containsKey(node)) {
        node = doc.next(node);
        continue;
      }
      if (shown[node] && doc.kind(node) == JsonDocument.STRING) {
        count(node, counts);
      }
      node++;
    }
    return counts;
  }

  /** The beginning by whose name most chars are saved; empty if none saves any. */
  private static String mostSaving(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int saved = (each.getValue() - 1) * (each.getKey().length() - NAME_CHARS) - 2 * NAME_CHARS;
      if (each.getValue() > 2 && saved > most) {
        most = saved;
        best = each.getKey();
      }
    }
    return best;
  }

  private void count(int node, Map<String, Integer> counts) {
    int start = doc.start(node) + 1;
    int end = Math.min(doc.end(node) - 1, start + MAX_PREFIX);
    if (end - start < MIN_PREFIX || !Character.isLetter(doc.text.charAt(start))) {
      return;
    }
    for (int i = start; i < end; i++) {
      char c = doc.text.charAt(i);
      if (c == '\\' || c == ' ') {
        return; // prose is no beginning that others share
      }
      boolean breaks = BREAKS.indexOf(c) >= 0;
      if (breaks && i - start >= MIN_PREFIX) {
        counts.merge(doc.text.substring(start, i), 1, Integer::sum);
      }
    }
    if (end == doc.end(node) - 1) {
      counts.merge(doc.text.substring(start, end), 1, Integer::sum);
    }
  }

  private void define() {
    for (Map.Entry<String, String> each : prefixes.entrySet()) {
      definitions.append('<').append(each.getValue()).append(">=");
      definitions.append(each.getKey()).append('\n');
    }
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int node = 0; node < doc.size(); node++) {
      String name = subtrees.get(node);
      if (name != null) {
        first.putIfAbsent(name, node);
      }
    }
    LooseWriter loose = new LooseWriter(doc);
    for (Map.Entry<String, Integer> each : first.entrySet()) {
      definitions.append('<').append(each.getKey()).append(">=");
      loose.write(
          each.getValue(),
          definitions,
          (node, out) -> doc.kind(node) == JsonDocument.STRING && prefixed(node, out));
      definitions.append('\n');
    }
  }
}
