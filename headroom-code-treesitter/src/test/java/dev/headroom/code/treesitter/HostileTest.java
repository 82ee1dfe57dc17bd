package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text made to hurt a parser, and parsers used by many threads. */
class HostileTest {
  private static final Headroom AGENT = Headroom.builder().recoverable().build();
  private static final String[] PIECES = {
    "{",
    "}",
    "(",
    ")",
    "\"",
    "'",
    "`",
    "/*",
    "*/",
    "//",
    "#",
    "\n",
    "\r\n",
    "\\",
    "def f():\n  ",
    "class A",
    "fn x",
    "${",
    "\"\"\"",
    "'''",
    "r#\"",
    "R\"(",
    "\ud83d\ude00",
    "\ud800",
    " ",
    "\t",
    ";",
    "=",
    "=>",
    "#if 1\n",
    "#else\n",
    "#endif\n",
    "\0",
    "func a() {",
    "impl T {",
    "<",
    ">"
  };

  @ParameterizedTest
  @EnumSource(Sources.class)
  void nestingNeverOverflows(Sources sources) {
    for (String piece : new String[] {"{", "(", "a[", "if (x) {", "f(a -> ", "- ", "a."}) {
      check(sources, piece.repeat(60_000 / piece.length()));
    }
  }

  @ParameterizedTest
  @EnumSource(Sources.class)
  void readsAnythingWithoutAnError(Sources sources) {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder(sources.text(1));
      for (int i = 0; i < 80; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(sources, text.toString());
    }
  }

  @Test
  void whatIsTooLongIsLeftToOthers() {
    String text = "x = 1\n".repeat(1 + SyntaxReader.MAX_CHARS / 6);
    assertThat(SyntaxReader.read(text, Grammar.PYTHON, steps -> {})).isEmpty();
  }

  @Test
  void aParseThatTakesTooManyStepsEnds() {
    String text = "<a>".repeat(20_000);
    assertThat(SyntaxReader.faults(text, Grammar.PYTHON, steps -> {})).isEmpty();
  }

  @Test
  void aCallerWhoEndsAParseGetsItsException() {
    RuntimeException stop = new IllegalStateException("enough");
    String text = Sources.PYTHON.text(200);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    SyntaxReader.read(
                        text,
                        Grammar.PYTHON,
                        steps -> {
                          throw stop;
                        })))
        .isSameAs(stop);
  }

  @Test
  void t63ManyThreadsGiveTheTextOfOneWhileGarbageIsCollected() throws Exception {
    List<Content> files = new ArrayList<>();
    for (Sources sources : Sources.values()) {
      files.add(Content.of(sources.text(6)).named(sources.file()).within(Budget.share(0.6)));
    }
    List<String> alone = files.stream().map(file -> AGENT.compress(file).text()).toList();
    ConcurrentLinkedQueue<Throwable> problems = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int round = 0; round < 10; round++) {
                  assertThat(files.stream().map(file -> AGENT.compress(file).text()).toList())
                      .isEqualTo(alone);
                }
              });
      thread.setUncaughtExceptionHandler((t, e) -> problems.add(e));
      threads.add(thread);
      thread.start();
    }
    for (int i = 0; i < 20; i++) {
      System.gc();
      Thread.sleep(20);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(problems).isEmpty();
  }

  private static void check(Sources sources, String text) {
    CompressionResult result =
        AGENT.compress(Content.of(text).named(sources.file()).within(Budget.share(0.5)));
    assertThat(AGENT.expand(result.text()).orItself(result.text())).isEqualTo(text);
  }
}
