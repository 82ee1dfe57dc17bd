package dev.headroom.benchmarks;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Gap;
import dev.headroom.Headroom;
import dev.headroom.benchmarks.Articles.Question;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Does the answer survive? One paragraph that holds it stands among others, and the text is cut to
 * a share of its tokens. {@code easy}: 40 paragraphs of other articles around it; {@code hard}: its
 * own article; {@code blind}: its own article and no question. An answer counts where it stands in
 * the text shown, markers left off; {@code strict} where it stands in its own paragraph. Seeded:
 * {@code java -jar benchmarks.jar haystack --data DIR [--questions 400] [--seed 1] [--articles
 * odd]}; rules were fitted on the even articles.
 */
final class HaystackCommand implements Command {
  private static final double[] ASKED = {0.30, 0.10, 0.05, 0.03};
  private static final double[] BLIND = {0.70, 0.50, 0.30};
  private static final int DISTRACTORS = 40;

  private final PrintStream out;

  HaystackCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args);
    Articles articles = Articles.read(Path.of(options.text("data", "../shared/data")));
    int count = options.number("questions", 400);
    long seed = options.number("seed", 1);
    String which = options.text("articles", "all");
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      List<Question> questions = new ArrayList<>(articles.questions());
      questions.removeIf(
          q -> !which.equals("all") && q.article() % 2 != (which.equals("odd") ? 1 : 0));
      Collections.shuffle(questions, new Random(seed));
      List<Question> sample = questions.subList(0, Math.min(count, questions.size()));
      Random random = new Random(seed + 1);
      List<Haystack> easy = new ArrayList<>();
      List<Haystack> hard = new ArrayList<>();
      for (Question question : sample) {
        easy.add(Haystack.among(articles, question, DISTRACTORS, random));
        hard.add(Haystack.ofArticle(articles, question));
      }
      report(headroom, "easy", easy, true, ASKED);
      report(headroom, "hard", hard, true, ASKED);
      report(headroom, "blind", hard, false, BLIND);
    }
    return 0;
  }

  private void report(
      Headroom headroom, String name, List<Haystack> haystacks, boolean asked, double[] shares) {
    for (double share : shares) {
      int kept = 0;
      int strict = 0;
      int over = 0;
      double size = 0;
      for (Haystack haystack : haystacks) {
        Content content = Content.of(haystack.text()).within(Budget.share(share));
        if (asked) {
          content = content.answering(haystack.question().text());
        }
        CompressionResult result = headroom.compress(content);
        boolean fits = !result.gaps().isEmpty();
        over += fits ? 0 : 1;
        kept += fits && haystack.holdsAnswer(result, false) ? 1 : 0;
        strict += fits && haystack.holdsAnswer(result, true) ? 1 : 0;
        size += 1 - result.tokens().savings();
      }
      int n = haystacks.size();
      out.printf(
          Locale.ROOT,
          "%-5s %3.0f %%  kept %.4f  strict %.4f  size %.4f  unchanged %d of %d%n",
          name,
          share * 100,
          kept / (double) n,
          strict / (double) n,
          size / n,
          over,
          n);
    }
  }

  /** A text with the place of the paragraph that holds the answer. */
  private record Haystack(String text, Question question, int goldStart, int goldEnd) {
    static Haystack among(Articles articles, Question question, int distractors, Random random) {
      List<String> others = new ArrayList<>();
      for (int article = 0; article < articles.paragraphs().size(); article++) {
        if (article != question.article()) {
          others.addAll(articles.paragraphs().get(article));
        }
      }
      Collections.shuffle(others, random);
      List<String> chosen = new ArrayList<>(others.subList(0, distractors));
      int place = random.nextInt(distractors + 1);
      chosen.add(place, articles.paragraphs().get(question.article()).get(question.paragraph()));
      return of(chosen, place, question);
    }

    static Haystack ofArticle(Articles articles, Question question) {
      return of(articles.paragraphs().get(question.article()), question.paragraph(), question);
    }

    private static Haystack of(List<String> paragraphs, int gold, Question question) {
      int start = 0;
      for (int i = 0; i < gold; i++) {
        start += paragraphs.get(i).length() + 2;
      }
      int end = start + paragraphs.get(gold).length();
      return new Haystack(String.join("\n\n", paragraphs) + "\n", question, start, end);
    }

    boolean holdsAnswer(CompressionResult result, boolean strict) {
      int from = strict ? goldStart : 0;
      int to = strict ? goldEnd : text.length();
      StringBuilder shown = new StringBuilder();
      int at = from;
      for (Gap gap : result.gaps()) {
        if (gap.source().start() >= to) {
          break;
        }
        if (gap.source().end() > at) {
          shown.append(text, at, Math.max(at, gap.source().start())).append('\0');
          at = Math.max(at, gap.source().end());
        }
      }
      shown.append(text, Math.min(at, to), to);
      String all = shown.toString();
      return question.answers().stream().anyMatch(all::contains);
    }
  }
}
