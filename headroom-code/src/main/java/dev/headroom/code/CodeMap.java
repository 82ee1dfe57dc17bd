package dev.headroom.code;

import dev.headroom.TokenCounters;
import dev.headroom.spi.Payload;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A map of a repository: the signatures of many source files within a budget, those first that the
 * question names, then those that most other files name. It is a text of its own, to be put before
 * a model that is to find its way; what it leaves out is counted in its first line, and each
 * signature has the number of its line, so that the file can be read there.
 *
 * <pre>
 * Code map: 2 of 34 signatures, of 1 of 9 files, most named by others first; each after its line
 * src/shop/Shop.java
 * 12 public sealed class Shop permits Shop.Corner
 * 45   public int total(int price, int count)
 * </pre>
 *
 * <p>Files are known by the extension of their paths; files in no known language, private members
 * and fields are not on the map. Signatures are cut at 240 chars, their white space is closed up.
 * Making it costs one parse of each file; the texts are not kept. Immutable and thread-safe; the
 * same files give the same map.
 */
public final class CodeMap {
  private record Ranked(Signature signature, double score) {}

  private final List<Ranked> ranked;
  private final int files;
  private final TokenCounter counter;

  private CodeMap(List<Ranked> ranked, int files, TokenCounter counter) {
    this.ranked = ranked;
    this.files = files;
    this.counter = counter;
  }

  /**
   * The map of these files.
   *
   * @param texts of the files, by path with {@code /}
   */
  public static CodeMap of(Map<String, String> texts) {
    List<Signature> signatures = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (language(path).isPresent()) {
            sources.put(path, text);
          }
        });
    sources.forEach(
        (path, text) -> signatures.addAll(Signature.of(path, text, language(path).orElseThrow())));
    NameCounts counts = new NameCounts(signatures);
    sources.forEach(counts::count);
    List<Ranked> ranked = new ArrayList<>();
    for (Signature signature : signatures) {
      ranked.add(new Ranked(signature, counts.others(signature)));
    }
    return new CodeMap(sorted(ranked), sources.size(), TokenCounters.o200k());
  }

  private static Optional<Language> language(String path) {
    return Language.of(new Payload("", Optional.empty(), Optional.of(path), Optional.empty()));
  }

  /** This map with budgets counted by another counter than {@code o200k}. */
  public CodeMap counter(TokenCounter other) {
    return new CodeMap(ranked, files, Objects.requireNonNull(other, "counter"));
  }

  /**
   * This map for a question: members first that it names, then those whose name or path has its
   * words. Asked of a map that had a question before, both count.
   */
  public CodeMap answering(String question) {
    Set<String> asked = new HashSet<>();
    for (String word : question.split("[^\\p{L}\\p{N}_$]+", -1)) {
      if (word.length() > 2) {
        asked.add(word.toLowerCase(Locale.ROOT));
      }
    }
    List<Ranked> again = new ArrayList<>();
    for (Ranked each : ranked) {
      again.add(new Ranked(each.signature(), each.score() + relevance(each.signature(), asked)));
    }
    return new CodeMap(sorted(again), files, counter);
  }

  private static double relevance(Signature signature, Set<String> asked) {
    String name = signature.simpleName();
    double relevance = asked.contains(name.toLowerCase(Locale.ROOT)) ? 1e6 : 0;
    for (String word : NameWords.of(name)) {
      relevance += asked.contains(word) ? 1e4 : 0;
    }
    for (String word : NameWords.of(signature.file())) {
      relevance += asked.contains(word) ? 1e3 : 0;
    }
    return relevance;
  }

  /** By score, then as they stand. */
  private static List<Ranked> sorted(List<Ranked> ranked) {
    List<Ranked> sorted = new ArrayList<>(ranked);
    sorted.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(each -> each.signature().file())
            .thenComparing(each -> each.signature().line()));
    return List.copyOf(sorted);
  }

  /** Number of files on it, those in no known language left out. */
  public int files() {
    return files;
  }

  /** Number of signatures on it. */
  public int signatures() {
    return ranked.size();
  }

  /**
   * As much of the map as fits, files in the order of their best signature.
   *
   * @param tokens at least 1
   * @return empty if there is nothing to show or not even one signature fits
   */
  public String within(int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException("tokens=" + tokens);
    }
    int low = 0;
    int high = Math.min(ranked.size(), tokens); // a signature is more than a token
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      String text = text(middle);
      if (counter.countUpTo(text, 0, text.length(), tokens) <= tokens) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "" : text(low);
  }

  private String text(int count) {
    Map<String, List<Signature>> shown = new LinkedHashMap<>();
    for (Ranked each : ranked.subList(0, count)) {
      shown
          .computeIfAbsent(each.signature().file(), file -> new ArrayList<>())
          .add(each.signature());
    }
    StringBuilder out = new StringBuilder();
    out.append("Code map: ").append(count).append(" of ").append(ranked.size());
    out.append(" signatures, of ").append(shown.size()).append(" of ").append(files);
    out.append(" files, most named by others first; each after its line\n");
    shown.forEach(
        (file, signatures) -> {
          out.append(file).append('\n');
          signatures.sort(Comparator.comparingInt(Signature::line));
          for (Signature each : signatures) {
            out.append(each.line()).append(' ').append("  ".repeat(Math.min(4, each.depth())));
            out.append(each.text()).append('\n');
          }
        });
    return out.toString();
  }
}
