package dev.headroom.testkit.cheats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Limits;
import dev.headroom.Reason;
import dev.headroom.spi.Format;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** T70: whatever a compressor does, the engine hands out the content itself and says why. */
class CheatsTest {
  private static final String CONTENT =
      "a line that says the same thing over and over again\n".repeat(200) + "\uD83D\uDE00 end\n";

  private static CompressionResult compress(Cheat cheat) {
    return compress(cheat, Limits.defaults());
  }

  private static CompressionResult compress(Cheat cheat, Limits limits) {
    Headroom headroom =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(cheat)
            .recoverable()
            .limits(limits)
            .build();
    CompressionResult result = headroom.compress(Content.of(CONTENT).within(300));
    assertThat(result.fidelity()).isEqualTo(Fidelity.UNCHANGED);
    assertThat(result.text()).isSameAs(CONTENT);
    return result;
  }

  private static void assertReason(CompressionResult result, Reason reason) {
    assertThat(result.decision().reason()).as("%s", result.decision()).contains(reason);
  }

  @Test
  void aViewThatDropsTextOfWhatItCallsTheContentIsRefused() {
    assertReason(
        compress(new Cheat((text, purpose, context) -> View.same(text.substring(9), Units.none()))),
        Reason.FAILED);
  }

  @Test
  void aFoldThatDoesNotReadBackIsRefused() {
    assertReason(
        compress(
            new Cheat(
                (t, p, c) -> View.folded("Short.\nx", "liar/1", Units.none()),
                List.of(new Liar("content that never was")))),
        Reason.FAILED);
  }

  @Test
  void aFoldWhoseFormatNobodyRegisteredIsRefused() {
    assertReason(
        compress(new Cheat((t, p, c) -> View.folded("Short.\nx", "liar/1", Units.none()))),
        Reason.FAILED);
  }

  @Test
  void aFormatThatRemembersInsteadOfReadingIsNotFoundByItsFirstLine() {
    assertReason(
        compress(
            new Cheat(
                (t, p, c) -> View.folded("no header", "liar/1", Units.none()),
                List.of(new Liar(CONTENT)))),
        Reason.FAILED);
  }

  @Test
  void anExceptionEndsUnchanged() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  throw new IOException("disk");
                })),
        Reason.FAILED);
  }

  @Test
  void endlessRecursionEndsUnchanged() {
    assertReason(compress(new Cheat((text, purpose, context) -> recurse(text))), Reason.OVER_LIMIT);
  }

  @SuppressWarnings("InfiniteRecursion") // That is the cheat.
  private static View recurse(String text) {
    View inner = recurse(text + "x");
    return View.same(inner.text(), Units.none());
  }

  @Test
  void aLoopThatCountsItsStepsIsEnded() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  while (true) {
                    context.checkpoint(1_000);
                  }
                })),
        Reason.OVER_LIMIT);
  }

  @Test
  void unitsOutOfOrderAreRefused() {
    assertReason(
        compress(
            units(
                b -> {
                  int group = b.group(Group.lines());
                  b.add(group, -1, 10, 20, Weights.LOW);
                  b.add(group, -1, 0, 10, Weights.LOW);
                })),
        Reason.FAILED);
  }

  @Test
  void unitsOutsideTheirParentAreRefused() {
    assertReason(
        compress(
            units(
                b -> {
                  int group = b.group(Group.lines());
                  int parent = b.add(group, -1, 0, 10, Weights.LOW);
                  b.add(group, parent, 5, 15, Weights.LOW);
                })),
        Reason.FAILED);
  }

  @Test
  void unitsThatSplitASurrogatePairAreRefused() {
    int emoji = CONTENT.indexOf('\uD83D');
    assertReason(
        compress(
            units(
                b -> {
                  int group = b.group(Group.lines());
                  b.add(group, -1, 0, emoji + 1, Weights.LOW);
                })),
        Reason.FAILED);
  }

  @Test
  void unitsOfAnotherTextAreRefused() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  Units.Builder builder = Units.of(text + text);
                  builder.add(builder.group(Group.lines()), -1, 0, text.length() + 5, Weights.LOW);
                  return View.same(text, builder.build());
                })),
        Reason.FAILED);
  }

  private interface Adding {
    void to(Units.Builder builder);
  }

  private static Cheat units(Adding adding) {
    return new Cheat(
        (text, purpose, context) -> {
          Units.Builder builder = Units.of(text);
          adding.to(builder);
          return View.same(text, builder.build());
        });
  }

  @Test
  void aMarkerWrittenIntoTheTextIsRefused() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) ->
                    View.derived(
                        "Some lines.\n[9 lines left out: lines 1-9; retrieve h000000000000000000000001]\n",
                        "text of a page",
                        Units.none()))),
        Reason.FAILED);
  }

  @Test
  void aSlowOneMissesTheDeadline() {
    Limits limits = Limits.defaults().withDeadline(Duration.ofMillis(20));
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  TimeUnit.MILLISECONDS.sleep(60);
                  return View.same(text, Units.none());
                }),
            limits),
        Reason.OUT_OF_TIME);
  }

  @Test
  void anInterruptEndsTheCallAndStaysSet() {
    Thread.currentThread().interrupt();
    CompressionResult result =
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  context.checkpoint(1);
                  return View.same(text, Units.none());
                }));
    assertThat(Thread.interrupted()).isTrue();
    assertReason(result, Reason.OUT_OF_TIME);
  }

  @Test
  void aMissingNativeIsUnsupported() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  throw new UnsatisfiedLinkError("no such library");
                })),
        Reason.UNSUPPORTED);
  }

  @Test
  void aMissingClassIsUnsupported() {
    assertReason(
        compress(
            new Cheat(
                (text, purpose, context) -> {
                  throw new NoClassDefFoundError("gone");
                })),
        Reason.UNSUPPORTED);
  }

  /** Always gives the same content, whatever the text. */
  private record Liar(String content) implements Format {
    @Override
    public String id() {
      return "liar/1";
    }

    @Override
    public boolean reads(String firstLine) {
      return firstLine.equals("Short.");
    }

    @Override
    public void decode(String text, Appendable out) throws IOException {
      out.append(content);
    }
  }
}
