package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.CcrStore;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrievalToolTest {
  private static final String LINES = LinesFake.lines(400);

  private final Headroom headroom =
      LinesFake.engine().recoverable().limits(Limits.defaults().withPageTokens(100)).build();
  private final CompressionResult result = headroom.compress(Content.of(LINES).within(200));
  private final String id = result.handle().orElseThrow().id();
  private final RetrievalTool tool = headroom.retrievalTool(Scope.shared());

  private String call(String select) {
    return tool.execute("{\"handle\": \"" + id + "\", \"select\": \"" + select + "\"}");
  }

  @Test
  void givesExactlyTheLinesAskedForUnderALineThatSaysSo() {
    assertThat(call("lines 100-102"))
        .isEqualTo(
            "[retrieved from "
                + id
                + ": lines 100-102]\n"
                + "line 100 tells nothing of note\n"
                + "line 101 tells nothing of note\n"
                + "line 102 tells nothing of note\n");
  }

  @Test
  void pagesAndSaysHowToGoOn() {
    String page = call("lines 1-400");

    assertThat(page).contains("continue with lines ");
    int next = page.indexOf("continue with ") + "continue with ".length();
    String rest = call(page.substring(next, page.indexOf(']')));
    long shown = page.lines().skip(1).count();
    assertThat(rest).contains("line " + (shown + 1) + " tells");
  }

  @Test
  void aFilterFindsTheUnitsThatHoldIt() {
    assertThat(call("matching LINE 222 tells")).contains("line 222 tells nothing of note");
  }

  @Test
  void t40AFilterWithoutAHitSaysWhatExists() {
    assertThat(call("matching zebra")).contains("nothing found").contains("lines 1-400");
  }

  @Test
  void aRangePastTheEndSaysWhatExists() {
    assertThat(call("lines 900-901")).contains("nothing found").contains("lines 1-400");
    assertThat(call("rows 1-2 of /orders")).contains("nothing found").contains("lines 1-400");
  }

  @Test
  void severalRangesAreAnsweredInOneCall() {
    String header = "[retrieved from " + id + ": ";

    assertThat(call("lines 3, 9-10; lines 900; lines 5"))
        .isEqualTo(
            header
                + "lines 3]\nline 3 tells nothing of note\n"
                + header
                + "lines 9-10]\nline 9 tells nothing of note\nline 10 tells nothing of note\n"
                + header
                + "lines 5]\nline 5 tells nothing of note\n"
                + "[nothing found in "
                + id
                + " for: lines 900; there are lines 1-400, chars 1-"
                + LINES.length()
                + "]");
  }

  @Test
  void aFullPageSaysWhatOfSeveralRangesIsLeft() {
    String page = call("lines 1-400; lines 300-302; lines 7");

    String rest = page.substring(page.lastIndexOf("continue with ") + "continue with ".length());
    assertThat(page).endsWith("; lines 300-302; lines 7]");
    assertThat(rest).startsWith("lines ");
    assertThat(call("lines 300-302; lines 7; " + rest.substring(0, rest.indexOf(';'))))
        .contains("line 302 tells")
        .contains("line 7 tells");
  }

  @Test
  void aFilterGoesOnWhereThePageWasFull() {
    Handle handle = result.handle().orElseThrow();
    Set<String> seen = new LinkedHashSet<>();
    List<Selection> next = List.of(Selection.matching("tells"));
    int pages = 0;
    while (!next.isEmpty()) {
      Retrieval.Found page = (Retrieval.Found) headroom.retrieve(handle, next.get(0));
      page.part().lines().forEach(line -> assertThat(seen.add(line)).isTrue());
      assertThat(page.next())
          .allSatisfy(more -> assertThat(Selection.parse(more.toString())).isEqualTo(more));
      next = page.next();
      pages++;
    }

    assertThat(seen).containsExactlyElementsOf(LINES.lines().toList());
    assertThat(pages).isGreaterThan(10);
  }

  @Test
  void t33AnswerOfSeveralPartsIsNeverCompressedAgain() {
    String answer = call("lines 900; lines 1-3; lines 20-30");

    assertThat(answer).startsWith("[retrieved from ");
    assertThat(headroom.compress(Content.of(answer).within(20)).text()).isSameAs(answer);
  }

  @Test
  void charsNeverSplitAPair() {
    String emoji = "\uD83D\uDE00".repeat(2_000) + "\n";
    CompressionResult other = headroom.compress(Content.of(LINES + emoji).within(200));
    String shown =
        tool.execute(
            "{\"handle\":\""
                + other.handle().orElseThrow().id()
                + "\",\"select\":\"chars "
                + (LINES.length() + 2)
                + "-"
                + (LINES.length() + 9)
                + "\"}");

    assertThat(shown).doesNotContain("?").endsWith("\uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"handle\":",
        "{\"handle\":\"h1\"}",
        "{\"handle\":{}}",
        "{\"handle\":\"h000000000000000000000000\",\"select\":\"lines x\"}",
        "\"\\u12",
        "{\"a\":\"\\q\"}"
      })
  void t36BadArgumentsGiveAMessageThatAModelCanActOn(String arguments) {
    assertThat(tool.execute(arguments)).startsWith("[").endsWith("]");
  }

  @Test
  void anUnknownHandleSaysWhy() {
    assertThat(tool.execute("{\"handle\":\"h000000000000000000000000\",\"select\":\"all\"}"))
        .contains("cannot be had: UNKNOWN");
  }

  @Test
  void t33ItsAnswerIsNeverCompressedAgain() {
    String answer = call("lines 1-50");

    assertThat(headroom.compress(Content.of(answer).within(20)).text()).isSameAs(answer);
  }

  @Test
  void escapesInArgumentsAreRead() {
    assertThat(
            tool.execute(
                "{\"handle\":\"\\u0068" + id.substring(1) + "\",\"select\":\"lines\\t7\"}"))
        .contains("is not a selection");
    assertThat(
            tool.execute("{\"select\":\"lines 7\",\"handle\":\"\\u0068" + id.substring(1) + "\"}"))
        .contains("line 7 tells");
  }

  @Test
  void aStoreThatCannotBeReachedIsNotTakenForOneThatForgot() {
    CcrStore unreachable =
        (CcrStore)
            Proxy.newProxyInstance(
                CcrStore.class.getClassLoader(),
                new Class<?>[] {CcrStore.class},
                (store, method, arguments) -> {
                  throw new IllegalStateException("connection refused");
                });
    Headroom cutOff = LinesFake.engine().store(unreachable).build();

    assertThat(cutOff.retrieve(Handle.of(id), Selection.all()))
        .isEqualTo(new Retrieval.Missing(CcrStore.Reason.UNAVAILABLE));
  }
}
