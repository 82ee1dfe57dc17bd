package dev.headroom.spi;

import java.util.List;
import java.util.Optional;

/**
 * Describes one kind of content; the engine decides. A compressor turns a payload into a {@link
 * View}: a text, the {@link Units} of it that may be left out, and the {@link Format} that reads
 * the text back. It never drops anything, writes a marker, touches the store or sees the question.
 *
 * <p><b>What an author owes</b> (the test kit checks it): a public no-argument constructor without
 * I/O; thread safety; no state between calls and no reference kept to the input; the same view for
 * the same payload on every JVM (no clock, locale, time zone, hash order); work linear in the text,
 * reported to {@link ViewContext#checkpoint}; formats that share no code with their writers; units
 * weighed so that errors, summaries and rare values are {@link Weights must-keep}.
 *
 * <p><b>What the engine enforces at run time</b>, whatever a compressor does: typed fidelity, store
 * before mark, cuts only at units, conservation of counts, read-back before a text leaves, never
 * larger, inert markers; a compressor that throws, overflows the stack, misses a class or runs over
 * the step bound ends as the unchanged content with the reason. An author cannot forget what only
 * the engine does.
 *
 * <p>Discovered through {@link java.util.ServiceLoader} or given to the builder.
 */
public interface Compressor {
  /** What a view is for. */
  enum Purpose {
    /** Show all of it, as short as can be. */
    WHOLE,
    /** Serve as the text from which parts are left out. */
    PARTS
  }

  /** Grounds on which a payload is taken for this kind, comparable between plug-ins. */
  enum Match {
    /** Not this kind. */
    NO,
    /** Words hint at it; never enough to leave anything out. */
    HINTED,
    /** All sampled lines fit the grammar. */
    SHAPE,
    /** Parsed, or the caller said so. */
    CERTAIN
  }

  /** Name in decisions and of the explicit type, such as {@code json}: {@code [a-z0-9-]+}. */
  String name();

  /**
   * Judges a payload by windows at its head, middle and tail (some thousand chars), not more. The
   * caller's hints (media type, name, tool) beat what the text looks like.
   */
  Match match(Payload payload);

  /**
   * The view of a payload for one purpose. Asked lazily, {@code WHOLE} first.
   *
   * @return empty to decline: the content is handed on unchanged
   * @throws Exception the content ends unchanged and the decision names the problem
   */
  Optional<View> view(Payload payload, Purpose purpose, ViewContext context) throws Exception;

  /**
   * Whether it may have a view for {@code WHOLE}. One that only leaves parts out is neither asked
   * nor matched for a part of a content that must be shown in full.
   */
  default boolean showsWhole() {
    return true;
  }

  /** Readers of every text form this compressor ever wrote, so that old texts stay readable. */
  default List<Format> formats() {
    return List.of();
  }

  /**
   * Where a named part (a JSON pointer, a member) of an original lies; asked at retrieval for names
   * that no unit carries.
   */
  default Optional<Span> find(String original, String name) {
    return Optional.empty();
  }

  /**
   * A short, realistic content of this kind. {@code Headroom.selfTest()} sends it through the wired
   * path, so that a missing library or native shows there and not in production.
   */
  String sample();

  /** File name that goes with {@link #sample()}, for kinds that are known by their name. */
  default Optional<String> sampleName() {
    return Optional.empty();
  }

  /** Tool name that goes with {@link #sample()}, for kinds that are known by their tool. */
  default Optional<String> sampleTool() {
    return Optional.empty();
  }
}
