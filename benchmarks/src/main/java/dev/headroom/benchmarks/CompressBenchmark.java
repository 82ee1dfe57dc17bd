package dev.headroom.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of one lossless {@code compress} call, read-back and gate included, beside the least that
 * could be done with the same text. Run: {@code java -jar benchmarks.jar CompressBenchmark}
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompressBenchmark {
  /** Kind of text. */
  @Param({"json", "log"})
  String kind;

  /** Its length, in chars, about. */
  @Param({"10000", "100000", "1000000"})
  int chars;

  /** What is done with it: Headroom, the token count alone, or a plain scan or parse. */
  @Param({"headroom", "count", "baseline"})
  String subject;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Headroom headroom;
  private Content content;

  /** Makes the text. */
  @Setup
  public void load() {
    headroom = Headroom.create();
    content = Content.of(text(kind, chars)).named(kind.equals("json") ? "a.json" : "a.log");
  }

  static String text(String kind, int chars) {
    StringBuilder out = new StringBuilder(chars + 200);
    boolean json = kind.equals("json");
    out.append(json ? "[" : "");
    for (int i = 0; out.length() < chars; i++) {
      String status = i % 17 == 0 ? "failed" : "ok";
      if (json) {
        out.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"status\":\"");
        out.append(status).append("\",\"host\":\"node-").append(i * 7919 % 97);
        out.append("\",\"ms\":").append(i * 31 % 1000).append('}');
      } else {
        out.append("2026-03-01 08:").append(10 + i / 60 % 50).append(':').append(10 + i % 50);
        out.append(" INFO job ").append(i).append(" on node-").append(i * 7919 % 97);
        out.append(" ended ")
            .append(status)
            .append(" after ")
            .append(i * 31 % 1000)
            .append(" ms\n");
      }
    }
    return out.append(json ? "]" : "").toString();
  }

  /** One call; its result is returned, so that nothing of it can be left out. */
  @Benchmark
  public Object call() throws JsonProcessingException {
    return switch (subject) {
      case "headroom" -> headroom.compress(content);
      case "count" -> headroom.counter().count(content.text());
      default ->
          kind.equals("json") ? JSON.readTree(content.text()) : content.text().lines().count();
    };
  }
}
