package dev.headroom.benchmarks;

import dev.headroom.Content;
import dev.headroom.Headroom;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How much of a page's main content its readable text holds, and how little else. Pages are folders
 * with {@code source.html} and {@code expected.html}, the main content as somebody else marked it.
 * F1 over words as a multiset, title lines left off, beside all text of the page as jsoup gives it;
 * share of the expected headings, and of page titles, that stand. {@code java -jar benchmarks.jar
 * pages --pages DIR [--half odd]}; rules were made on the even ones.
 */
final class PagesCommand implements Command {
  private final PrintStream out;

  PagesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("pages", "half"));
    String half = options.text("half", "all");
    List<Path> folders = folders(Path.of(options.text("pages")));
    Sums sums = new Sums();
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      for (int i = 0; i < folders.size(); i++) {
        if (half.equals("all") || half.equals(i % 2 == 0 ? "even" : "odd")) {
          double f1 = sums.add(headroom, folders.get(i));
          out.printf(Locale.ROOT, "  %.4f %s%n", f1, folders.get(i).getFileName());
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "pages %d  F1 %.4f  all text F1 %.4f  headings %d of %d  titles %d of %d%n",
        sums.pages,
        sums.ours / Math.max(1, sums.pages),
        sums.all / Math.max(1, sums.pages),
        sums.headingsShown,
        sums.headings,
        sums.titlesShown,
        sums.titles);
    return 0;
  }

  private static List<Path> folders(Path pages) throws IOException {
    try (Stream<Path> folders = Files.list(pages)) {
      return folders.filter(f -> Files.exists(f.resolve("expected.html"))).sorted().toList();
    }
  }

  private static final class Sums {
    private int pages;
    private double ours;
    private double all;
    private int headings;
    private int headingsShown;
    private int titles;
    private int titlesShown;

    double add(Headroom headroom, Path folder) throws IOException {
      String source = Files.readString(folder.resolve("source.html"));
      Document expected = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
      Document page = Jsoup.parse(source);
      String text = headroom.compress(Content.of(source).named("page.html")).text();
      String body = text.substring(text.indexOf('\n') + 1).replaceAll("\\]\\([^)]*\\)", "]");
      String shown = String.join(" ", words(body));
      for (Element heading : expected.select("h1, h2, h3, h4, h5, h6")) {
        headings++;
        headingsShown += shown.contains(String.join(" ", words(heading.text()))) ? 1 : 0;
      }
      titles++;
      titlesShown += shown.contains(String.join(" ", words(page.title()))) ? 1 : 0;
      List<String> wanted = words(expected.text());
      double f1 = f1(words(body.replaceFirst("^Title: .*\n", "")), wanted);
      ours += f1;
      all += f1(words(page.body().text()), wanted);
      pages++;
      return f1;
    }
  }

  private static double f1(List<String> found, List<String> wanted) {
    Map<String, Integer> left = new HashMap<>();
    wanted.forEach(word -> left.merge(word, 1, Integer::sum));
    int both = 0;
    for (String word : found) {
      both += left.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return both == 0 ? 0 : 2.0 * both / (found.size() + wanted.size());
  }

  /** Runs of letters and digits in lower case; letters of scripts without blanks one by one. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      boolean dense = c >= 0x2E80;
      if (start >= 0 && (dense || !Character.isLetterOrDigit(c))) {
        words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (Character.isLetterOrDigit(c)) {
        if (dense) {
          words.add(String.valueOf(c));
        } else if (start < 0) {
          start = at;
        }
      }
    }
    return words;
  }
}
