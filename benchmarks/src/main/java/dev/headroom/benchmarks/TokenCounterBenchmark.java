package dev.headroom.benchmarks;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
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
 * Exact token counts, by kind of text, against jtokkit. One operation counts one megabyte in parts
 * of 8,192 chars, runs in one part, so operations per second are MB/s. {@code bound} is the lower
 * bound that needs no vocabulary. Run: {@code java -jar benchmarks.jar TokenCounterBenchmark}
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TokenCounterBenchmark {
  private static final int PART_CHARS = 8192;

  @Param({"prose", "json", "code", "logs", "letters", "base64"})
  String kind = "prose";

  @Param({"jtokkit", "headroom", "bound"})
  String subject = "headroom";

  @Param({"o200k", "cl100k"})
  String vocabulary = "o200k";

  private List<String> parts = List.of();
  private ToIntFunction<String> count = String::length;

  /** Makes the text and the counter; the first count of the warm-up loads the vocabulary. */
  @Setup
  public void load() {
    String text = TokenSamples.named(kind);
    int size = kind.equals("letters") || kind.equals("base64") ? text.length() : PART_CHARS;
    parts = new ArrayList<>();
    for (int at = 0; at < text.length(); at += size) {
      parts.add(text.substring(at, Math.min(text.length(), at + size)));
    }
    count = counter();
  }

  /** Tokens of the whole sample. */
  @Benchmark
  public long count() {
    long tokens = 0;
    for (String part : parts) {
      tokens += count.applyAsInt(part);
    }
    return tokens;
  }

  private ToIntFunction<String> counter() {
    boolean large = vocabulary.equals("o200k");
    TokenCounter ours = large ? TokenCounters.o200k() : TokenCounters.cl100k();
    return switch (subject) {
      case "jtokkit" -> {
        EncodingType type = large ? EncodingType.O200K_BASE : EncodingType.CL100K_BASE;
        Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);
        yield encoding::countTokensOrdinary;
      }
      case "headroom" -> ours::count;
      case "bound" -> part -> ours.atLeast(part, 0, part.length());
      default -> throw new IllegalArgumentException("subject=" + subject + " is not known");
    };
  }
}
