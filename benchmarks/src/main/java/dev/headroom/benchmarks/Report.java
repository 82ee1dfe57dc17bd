package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What an evaluation found, by kind and by type of question. */
final class Report {
  private final Map<String, List<Row>> byKind = new LinkedHashMap<>();

  /** One payload. */
  record Row(DataFile file, EvaluateCommand.Sizes sizes, List<EvaluateCommand.Answer> answers) {
    Row {
      answers = List.copyOf(answers);
    }
  }

  void add(Row row) {
    byKind.computeIfAbsent(row.file().kind(), kind -> new ArrayList<>()).add(row);
  }

  boolean allCameBack() {
    return byKind.values().stream().flatMap(List::stream).allMatch(row -> row.sizes().back);
  }

  /** Sums of one kind. */
  private record Totals(List<Row> rows) {
    long before() {
      return rows.stream().mapToLong(row -> row.sizes().before).sum();
    }

    long after() {
      return rows.stream().mapToLong(row -> row.sizes().after).sum();
    }

    double savings() {
      return 1 - (double) after() / Math.max(1, before());
    }

    double share(Predicate<EvaluateCommand.Answer> wanted) {
      List<EvaluateCommand.Answer> all = answers();
      return all.isEmpty() ? 1 : (double) all.stream().filter(wanted).count() / all.size();
    }

    /** Each payload once, and one retrieval for each question that it does not show. */
    double effective() {
      long cost = 0;
      for (Row row : rows) {
        long tokens = 0;
        for (EvaluateCommand.Answer answer : row.answers()) {
          tokens += answer.tokens();
        }
        cost += tokens / Math.max(1, row.answers().size()) * row.sizes().runs;
      }
      return 1 - (double) (after() + cost) / Math.max(1, before());
    }

    List<EvaluateCommand.Answer> answers() {
      return rows.stream().flatMap(row -> row.answers().stream()).toList();
    }

    long back() {
      return rows.stream().filter(row -> row.sizes().back).count();
    }

    double megabytesPerSecond() {
      double bytes =
          rows.stream()
              .mapToDouble(row -> row.file().entry().path("bytes").asDouble() * row.sizes().runs)
              .sum();
      return bytes
          / 1e6
          / Math.max(1e-9, rows.stream().mapToLong(r -> r.sizes().nanos).sum() / 1e9);
    }
  }

  String table() {
    StringBuilder out = new StringBuilder();
    out.append("| kind | files | tokens | savings | visible | answered | effective | came back |");
    out.append(" MB/s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    byKind.forEach((kind, rows) -> line(out, kind, new Totals(rows)));
    List<Row> all = byKind.values().stream().flatMap(List::stream).toList();
    line(out, "all", new Totals(all));
    return out.toString();
  }

  private static void line(StringBuilder out, String kind, Totals totals) {
    boolean asked = !totals.answers().isEmpty();
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %s | %s | %s | %d of %d | %.1f |%n",
            kind,
            totals.rows().size(),
            totals.before(),
            EvaluateCommand.percent(totals.savings()),
            asked ? EvaluateCommand.percent(totals.share(a -> a.visible())) : "-",
            asked ? EvaluateCommand.percent(totals.share(a -> a.answered())) : "-",
            asked ? EvaluateCommand.percent(totals.effective()) : "-",
            totals.back(),
            totals.rows().size(),
            totals.megabytesPerSecond()));
  }

  ObjectNode json() {
    ObjectNode root = EvaluateCommand.object();
    ArrayNode kinds = root.putArray("kinds");
    byKind.forEach(
        (kind, rows) -> {
          Totals totals = new Totals(rows);
          ObjectNode node = kinds.addObject();
          node.put("kind", kind);
          node.put("files", rows.size());
          node.put("before", totals.before());
          node.put("after", totals.after());
          node.put("savings", totals.savings());
          node.put("visible", totals.share(a -> a.visible()));
          node.put("answered", totals.share(a -> a.answered()));
          node.put("effective", totals.effective());
          node.put("came_back", totals.back());
          node.put("megabytes_per_second", totals.megabytesPerSecond());
          types(node.putArray("types"), totals);
        });
    return root;
  }

  private static void types(ArrayNode types, Totals totals) {
    Map<String, int[]> counts = new TreeMap<>();
    for (EvaluateCommand.Answer answer : totals.answers()) {
      String weak = answer.question().weak() ? " (weak)" : "";
      int[] count = counts.computeIfAbsent(answer.question().type() + weak, type -> new int[3]);
      count[0]++;
      count[1] += answer.visible() ? 1 : 0;
      count[2] += answer.answered() ? 1 : 0;
    }
    counts.forEach(
        (type, count) ->
            types
                .addObject()
                .put("type", type)
                .put("questions", count[0])
                .put("visible", count[1])
                .put("answered", count[2]));
  }
}
