package dev.headroom.code.treesitter;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;

/**
 * The one place where native libraries are loaded. Whatever stands in the way (another processor or
 * C library, no temporary folder, one that forbids to run what it holds, an artefact left out of
 * the class path) is said once in the log and remembered; nothing is tried twice.
 */
final class NativeLibraries {
  private static final Logger LOG = System.getLogger(NativeLibraries.class.getPackageName());
  private static final Path MAPPINGS = Path.of("/proc/self/maps");
  private static final AtomicBoolean SAID = new AtomicBoolean();

  /** A grammar's library, loaded when it is first asked for. Thread-safe. */
  static final class Library {
    private final String name;
    private final Supplier<Object> maker;
    private final AtomicReference<Optional<TSLanguage>> loaded = new AtomicReference<>();

    /**
     * Of a grammar.
     *
     * @param maker makes the {@link TSLanguage}; typed so loosely that a class which is not there
     *     is missed here and not where this class is linked
     */
    Library(String name, Supplier<Object> maker) {
      this.name = name;
      this.maker = maker;
    }

    /** The grammar; empty if it cannot be used here. */
    Optional<TSLanguage> language() {
      Optional<TSLanguage> known = loaded.get();
      if (known != null) {
        return known;
      }
      Optional<TSLanguage> mine = load(name, maker);
      Optional<TSLanguage> earlier = loaded.compareAndExchange(null, mine);
      return earlier == null ? mine : earlier;
    }
  }

  private NativeLibraries() {}

  private static Optional<TSLanguage> load(String name, Supplier<Object> maker) {
    try {
      if (isMusl(mappings())) {
        throw new UnsatisfiedLinkError("the libraries are made for glibc, this is musl");
      }
      TSLanguage language = (TSLanguage) maker.get();
      try (TSParser parser = new TSParser()) {
        if (parser.setLanguage(language)) {
          return Optional.of(language);
        }
      }
      warn(name, new UnsatisfiedLinkError("grammar of another version"));
    } catch (LinkageError | RuntimeException e) {
      warn(name, e);
    }
    return Optional.empty();
  }

  /** Names of the files mapped into this process; none where there is no such list. */
  private static List<String> mappings() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return List.of();
    }
    try {
      return Files.readAllLines(MAPPINGS, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether the process runs on musl, where a library made for glibc may crash when it is used. */
  static boolean isMusl(List<String> mappings) {
    return mappings.stream()
        .anyMatch(line -> line.contains("/ld-musl-") || line.contains("/libc.musl-"));
  }

  private static void warn(String grammar, Throwable why) {
    Level level = SAID.getAndSet(true) ? Level.DEBUG : Level.WARNING;
    Throwable cause = why.getCause() == null ? why : why.getCause();
    LOG.log(
        level,
        "tree-sitter cannot be used for {0}, the plain scanner reads such files: {1}",
        grammar,
        cause.toString());
  }
}
