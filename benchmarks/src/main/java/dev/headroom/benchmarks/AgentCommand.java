package dev.headroom.benchmarks;

import dev.headroom.Expansion;
import dev.headroom.Headroom;
import dev.headroom.RetrievalTool;
import dev.headroom.langchain4j.HeadroomTools;
import dev.headroom.langchain4j.HeadroomToolsBuilder;
import dev.headroom.langchain4j.SavingsReport;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Replays recorded agents through the LangChain4j wrapper: what is saved of each session's tool
 * results, whether the strings that the agent used later are visible in the result they first came
 * from or can be retrieved, and what the wrapper adds to the time of a tool. Visible means
 * literally there, white space collapsed, so shapes that state a prefix once are understated.
 */
final class AgentCommand implements Command {
  private static final Set<String> NAMES =
      Set.of("data", "files", "result-tokens", "file-tokens", "repeat", "max-chars");

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final PrintStream out;

  AgentCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Options options = Options.of(arguments).only(NAMES);
    Path data = Path.of(options.text("data", "../shared/data"));
    Bounds bounds =
        new Bounds(
            options.number("result-tokens", HeadroomToolsBuilder.RESULT_TOKENS),
            options.number("file-tokens", HeadroomToolsBuilder.FILE_TOKENS));
    List<DataFile> files = DataFile.all(data, Set.of("agent-session"), options.text("files", "**"));
    out.printf(
        "%-44s %7s %9s %9s %9s %8s %8s %7s%n",
        "session", "results", "tokens", "lossless", "recover.", "visible", "answered", "net");
    Sums all = new Sums();
    List<String> outputs = new ArrayList<>();
    for (DataFile file : files) {
      AgentSession session = AgentSession.of(file.text(data));
      Sums sums = replay(session, file, bounds);
      print(file.fileName().replace(".messages.jsonl", ""), sums);
      all.add(sums);
      session.steps().forEach(step -> outputs.add(step.output()));
    }
    print("all", all);
    latency(outputs, bounds, options.number("repeat", 5), options.number("max-chars", 102_400));
    return all.answered == all.survivors ? 0 : 1;
  }

  /** Most tokens of a result, and of a file that was read. */
  private record Bounds(int results, int files) {
    HeadroomTools tools() {
      return HeadroomTools.builder().resultTokens(results).fileTokens(files).build();
    }
  }

  private Sums replay(AgentSession session, DataFile file, Bounds bounds) {
    Sums sums = new Sums();
    try (Headroom lossless = Headroom.create();
        HeadroomTools folds = HeadroomTools.builder().headroom(lossless).build();
        HeadroomTools tools = bounds.tools()) {
      List<String> seen = new ArrayList<>();
      for (AgentSession.Step step : session.steps()) {
        text(folds, step);
        seen.add(text(tools, step));
      }
      sums.results = seen.size();
      sums.before = tools.report().tokensBefore();
      sums.lossless = folds.report().tokensAfter();
      sums.recoverable = tools.report().tokensAfter();
      for (Question question : file.questions()) {
        if (question.type().startsWith("must-survive-")) {
          survives(question.evidence().get(0), session.steps(), seen, tools, sums);
        }
      }
      SavingsReport report = tools.report();
      sums.net = report.netTokens() - tools.headroom().counter().count(schema(tools));
    }
    return sums;
  }

  private static String schema(HeadroomTools tools) {
    return tools.retrievalTool().toolSpecification().toJson();
  }

  /** A step's result as a model reads it, through the same call that an AI service makes. */
  private static String text(HeadroomTools tools, AgentSession.Step step) {
    ToolExecutor recorded = (request, memoryId) -> step.output();
    ToolSpecification name = ToolSpecification.builder().name(step.request().name()).build();
    Map<ToolSpecification, ToolExecutor> bound = tools.tools(Map.of(name, recorded));
    return execute(Objects.requireNonNull(bound.get(name)), step.request(), context(step))
        .resultText();
  }

  private static ToolExecutionResult execute(
      ToolExecutor executor, ToolExecutionRequest request, InvocationContext context) {
    return executor.executeWithContext(request, context);
  }

  private static InvocationContext context(AgentSession.Step step) {
    return InvocationContext.builder()
        .invocationId(UUID.nameUUIDFromBytes(new byte[] {1}))
        .chatMemoryId("default")
        .userMessage(step.user())
        .build();
  }

  private static void survives(
      String string,
      List<AgentSession.Step> steps,
      List<String> seen,
      HeadroomTools tools,
      Sums sums) {
    String wanted = collapsed(string);
    for (int i = 0; i < steps.size(); i++) {
      if (!collapsed(steps.get(i).output()).contains(wanted)) {
        continue;
      }
      sums.survivors++;
      if (collapsed(seen.get(i)).contains(wanted)
          || tools.headroom().expand(seen.get(i)).equals(exact(steps.get(i)))
              && !seen.get(i).contains("retrieve h")) {
        sums.visible++;
        sums.answered++;
      } else if (collapsed(retrieved(string, seen.get(i), tools)).contains(wanted)) {
        sums.answered++;
      }
      return;
    }
  }

  private static Expansion exact(AgentSession.Step step) {
    return Expansion.exact(step.output());
  }

  /** What one call of the retrieval tool returns for a string. */
  private static String retrieved(String string, String text, HeadroomTools tools) {
    int at = text.indexOf("retrieve h");
    if (at < 0) {
      return "";
    }
    String id = text.substring(at + "retrieve ".length(), at + "retrieve ".length() + 25);
    String arguments =
        EvaluateCommand.object().put("handle", id).put("select", "matching " + string).toString();
    ToolExecutionRequest request =
        ToolExecutionRequest.builder().name(RetrievalTool.NAME).arguments(arguments).build();
    return tools.retrievalTool().toolExecutor().execute(request, "default");
  }

  /**
   * Time that the wrapper adds to a tool which costs nothing, each result once in a fresh engine.
   */
  private void latency(List<String> outputs, Bounds bounds, int repeat, int maxChars) {
    List<String> sizes = outputs.stream().filter(text -> text.length() <= maxChars).toList();
    long[] with = new long[sizes.size()];
    long[] without = new long[sizes.size()];
    for (int pass = 0; pass < repeat; pass++) {
      try (HeadroomTools tools = bounds.tools()) {
        for (int i = 0; i < sizes.size(); i++) {
          String output = sizes.get(i);
          ToolExecutor plain = (request, memoryId) -> output;
          ToolSpecification name = ToolSpecification.builder().name("tool").build();
          ToolExecutor wrapped = Objects.requireNonNull(tools.tools(Map.of(name, plain)).get(name));
          without[i] = time(plain);
          with[i] = time(wrapped);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%nAdded time of a result, ms of its thread's CPU, last of %d passes%n",
        repeat);
    int[][] classes = {{0, 1_024}, {1_024, 10_240}, {10_240, maxChars}, {0, maxChars}};
    for (int[] bound : classes) {
      double[] added = new double[sizes.size()];
      int n = 0;
      for (int i = 0; i < sizes.size(); i++) {
        int length = sizes.get(i).length();
        if (length >= bound[0] && length <= bound[1]) {
          added[n++] = (with[i] - without[i]) / 1e6;
        }
      }
      if (n > 0) {
        Arrays.sort(added, 0, n);
        out.printf(
            Locale.ROOT,
            "%,9d to %,9d chars: %5d results, median %.3f, p95 %.3f, most %.3f%n",
            bound[0],
            bound[1],
            n,
            added[n / 2],
            added[(int) (n * 0.95)],
            added[n - 1]);
      }
    }
  }

  private static long time(ToolExecutor executor) {
    ToolExecutionRequest request =
        ToolExecutionRequest.builder().id("c").name("tool").arguments("{}").build();
    InvocationContext context = InvocationContext.builder().chatMemoryId("default").build();
    long start = CPU.getCurrentThreadCpuTime();
    String text = execute(executor, request, context).resultText();
    long nanos = CPU.getCurrentThreadCpuTime() - start;
    return text == null ? 0 : nanos;
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private void print(String name, Sums sums) {
    out.printf(
        Locale.ROOT,
        "%-44s %7d %9d %7.1f %% %7.1f %% %8s %8s %5.1f %%%n",
        name,
        sums.results,
        sums.before,
        100 * saved(sums.before, sums.lossless),
        100 * saved(sums.before, sums.recoverable),
        sums.visible + "/" + sums.survivors,
        sums.answered + "/" + sums.survivors,
        sums.before == 0 ? 0.0 : 100.0 * sums.net / sums.before);
  }

  private static double saved(long before, long after) {
    return before == 0 ? 0.0 : 1.0 - (double) after / before;
  }

  /** Sums of one session, in tokens where they are no counts. */
  private static final class Sums {
    private int results;
    private long before;
    private long lossless;
    private long recoverable;
    private long net;
    private int survivors;
    private int visible;
    private int answered;

    void add(Sums more) {
      results += more.results;
      before += more.before;
      lossless += more.lossless;
      recoverable += more.recoverable;
      net += more.net;
      survivors += more.survivors;
      visible += more.visible;
      answered += more.answered;
    }
  }
}
