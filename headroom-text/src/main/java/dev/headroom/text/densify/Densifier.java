package dev.headroom.text.densify;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A compressor for the output of one known tool, said in a few words: these lines are noise, these
 * must stay, the rest is a table with these columns.
 *
 * <pre>{@code
 * Compressor deployments =
 *     Densifier.named("deployments")
 *         .tool("list_deployments")
 *         .noiseStartingWith("Fetching ", "Waiting for ")
 *         .columns("NAME", "READY", "STATUS", "AGE")
 *         .keep(line -> line.contains("CrashLoopBackOff"))
 *         .build();
 * Headroom headroom = Headroom.builder().recoverable().compressor(deployments).build();
 * }</pre>
 *
 * Noise is left out of the text as a whole, which says so on top, and only where the agent can
 * retrieve; under a budget rows go, the least telling first, each gap marked with its count and the
 * totals of its telling columns. The engine keeps every promise, so nothing here can lose a byte.
 *
 * <p>Immutable and thread-safe if the predicates are. Cost: linear; each predicate is asked once a
 * line.
 */
public final class Densifier implements Compressor {
  private final String name;
  private final Set<String> tools;
  private final List<String> columns;
  private final Predicate<String> noise;
  private final Predicate<String> keep;
  private final String sample;

  private Densifier(Builder builder) {
    this.name = builder.name;
    this.tools = Set.copyOf(builder.tools);
    this.columns = List.copyOf(builder.columns);
    this.noise = line -> builder.noise.stream().anyMatch(test -> test.test(line));
    this.keep = line -> builder.keep.stream().anyMatch(test -> test.test(line));
    this.sample = builder.sample == null ? sampleOf(builder) : builder.sample;
  }

  /**
   * A densifier of this name, {@code [a-z0-9-]+}, which stands in decisions and is the explicit
   * type.
   *
   * @throws IllegalArgumentException if the name has another form
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public String name() {
    return name;
  }

  /** Certain for the tool's name, qualified or not; by shape where the table's header opens. */
  @Override
  public Match match(Payload payload) {
    Optional<String> tool = payload.tool();
    if (tool.isPresent() && (tools.contains(tool.get()) || tools.contains(last(tool.get())))) {
      return Match.CERTAIN;
    }
    String text = payload.text();
    int end = text.indexOf('\n');
    boolean header =
        !columns.isEmpty() && end > 0 && CellSplitter.of(columns).isHeader(text.substring(0, end));
    return header ? Match.SHAPE : Match.NO;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    context.checkpoint(payload.text().length());
    DenseText text = DenseText.of(payload.text(), noise, keep);
    if (purpose == Purpose.WHOLE && !text.hasNoise()) {
      return Optional.empty();
    }
    context.checkpoint(payload.text().length());
    return DenseView.of(name, text, columns);
  }

  @Override
  public String sample() {
    return sample;
  }

  @Override
  public Optional<String> sampleTool() {
    return tools.stream().sorted().findFirst();
  }

  /** {@code mcp__shop__list_orders} to {@code list_orders}. */
  private static String last(String tool) {
    int at = tool.lastIndexOf("__");
    int segment = at < 0 ? -1 : at + 1;
    for (char mark : new char[] {'.', '/', ':'}) {
      segment = Math.max(segment, tool.lastIndexOf(mark));
    }
    return tool.substring(segment + 1);
  }

  private static String sampleOf(Builder builder) {
    StringBuilder out = new StringBuilder();
    if (!builder.columns.isEmpty()) {
      out.append(String.join("  ", builder.columns)).append('\n');
    }
    for (int row = 1; row <= 40; row++) {
      builder.prefixes.forEach(prefix -> out.append(prefix).append("something\n"));
      for (int column = 0; column < builder.columns.size(); column++) {
        out.append(column == 0 ? "" : "  ").append("cell").append(row).append('-').append(column);
      }
      out.append(builder.columns.isEmpty() ? "A line of the tool's output." : "").append('\n');
    }
    return out.toString();
  }

  /** Collects what is known of the tool. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Set<String> tools = new LinkedHashSet<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Predicate<String>> noise = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<Predicate<String>> keep = new ArrayList<>();
    private @Nullable String sample;

    private Builder(String name) {
      if (!name.matches("[a-z0-9-]+")) {
        throw new IllegalArgumentException("name=" + name + " is not [a-z0-9-]+");
      }
      this.name = name;
    }

    /** A tool whose output this is; may be said several times. Without its qualifying prefix. */
    public Builder tool(String name) {
      tools.add(Objects.requireNonNull(name, "name"));
      return this;
    }

    /**
     * The rest is a table with these columns, with or without a header line of these words; cells
     * are parted by tabs or blanks. Lines with other numbers of cells stay lines.
     *
     * @throws IllegalStateException if columns were given already
     */
    public Builder columns(String... names) {
      if (!columns.isEmpty()) {
        throw new IllegalStateException("columns=" + columns + " already");
      }
      columns.addAll(Arrays.asList(names));
      return this;
    }

    /** Lines, without their line end, that tell nothing. */
    public Builder noise(Predicate<String> line) {
      noise.add(Objects.requireNonNull(line, "line"));
      return this;
    }

    /** Lines that start so tell nothing; blanks before them do not count. */
    public Builder noiseStartingWith(String... starts) {
      prefixes.addAll(List.of(starts));
      List<String> all = List.of(starts);
      return noise(line -> all.stream().anyMatch(line.stripLeading()::startsWith));
    }

    /** Lines that must stay: no noise, and the last to go under a budget. */
    public Builder keep(Predicate<String> line) {
      keep.add(Objects.requireNonNull(line, "line"));
      return this;
    }

    /** A short, realistic output, for {@code Headroom.selfTest()}; made up if not said. */
    public Builder sample(String output) {
      sample = Objects.requireNonNull(output, "output");
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalStateException if it would do nothing: no columns and no noise; or would never
     *     be asked: no tool and no columns
     */
    public Densifier build() {
      if (columns.isEmpty() && noise.isEmpty()) {
        throw new IllegalStateException("densifier " + name + " has neither columns nor noise");
      }
      if (columns.isEmpty() && tools.isEmpty()) {
        throw new IllegalStateException("densifier " + name + " has neither a tool nor columns");
      }
      return new Densifier(this);
    }
  }
}
