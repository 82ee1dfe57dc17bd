package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.Policy;
import dev.headroom.RetrievalTool;
import dev.headroom.Scope;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolExecutorContractTest {
  private static final String LOG = Payloads.log(new Random(1), 600);
  private static final String ORDERS = Payloads.orders(new Random(2), 200);

  private final HeadroomTools tools = HeadroomTools.builder().resultTokens(500).build();

  private ToolExecutionResult run(String name, ToolExecutor executor) {
    return Calls.bound(tools, name, executor)
        .executeWithContext(Calls.request(name, "{}"), Calls.context());
  }

  private int tokens(String text) {
    return tools.headroom().counter().count(text);
  }

  @Nested
  class Results {
    @Test
    void textIsShorterWithinItsBudgetAndComesBack() {
      String text = run("read_log", Calls.returning(LOG)).resultText();

      assertThat(tokens(text)).isLessThanOrEqualTo(500);
      assertThat(tools.headroom().expand(text).orItself("")).isEqualTo(LOG);
    }

    @Test
    void t47RawObjectAndAttributesStay() {
      Object raw = new Object();
      ToolExecutionResult result =
          run(
              "read_log",
              Calls.returning(
                  () ->
                      ToolExecutionResult.builder()
                          .result(raw)
                          .resultTextSupplier(() -> LOG)
                          .attributes(Map.of("mine", 7))
                          .build()));

      assertThat(result.result()).isSameAs(raw);
      assertThat(result.attributes()).containsEntry("mine", 7).containsKey(Wiring.ATTRIBUTE);
      assertThat(result.isError()).isFalse();
      assertThat(result.resultText()).isNotEqualTo(LOG);
    }

    @Test
    void t19AndT47AnErrorIsTheSameObject() {
      ToolExecutionResult error =
          ToolExecutionResult.builder().isError(true).resultText(LOG).build();

      assertThat(run("read_log", Calls.returning(() -> error))).isSameAs(error);
    }

    @Test
    void t47EachTextOfSeveralPartsIsCompressedAndImagesStay() {
      ImageContent image = ImageContent.from("aGVsbG8=", "image/png");
      List<Content> parts = List.of(TextContent.from(LOG), image, TextContent.from(ORDERS));
      ToolExecutionResult result =
          run(
              "look",
              Calls.returning(() -> ToolExecutionResult.builder().resultContents(parts).build()));

      List<Content> contents = result.resultContents();
      assertThat(contents).hasSize(3);
      assertThat(contents.get(1)).isSameAs(image);
      int first = tokens(((TextContent) contents.get(0)).text());
      int last = tokens(((TextContent) contents.get(2)).text());
      assertThat(first + last).isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t", "ok", "\uD800", "{}"})
    void t43EmptyAndTinyTextsStay(String text) {
      assertThat(run("any", Calls.returning(text)).resultText()).isEqualTo(text);
    }

    @Test
    void exceptionsPassSoThatLangChain4jCanHandleThem() {
      RuntimeException failure = new IllegalStateException("no database");
      ToolExecutor failing =
          (request, memoryId) -> {
            throw failure;
          };

      assertThatThrownBy(() -> run("query", failing)).isSameAs(failure);
    }

    @Test
    void theOldMethodCompressesToo() {
      ToolExecutor executor = Calls.bound(tools, "read_log", Calls.returning(LOG));

      String text = executor.execute(Calls.request("read_log", "{}"), "default");

      assertThat(tokens(text)).isLessThanOrEqualTo(500);
    }

    @Test
    void t45AResultOfTwiceTheWindowFits() {
      String huge = Payloads.log(new Random(3), 15_000);

      assertThat(tokens(huge)).isGreaterThan(256_000);
      assertThat(tokens(run("read_log", Calls.returning(huge)).resultText()))
          .isLessThanOrEqualTo(500);
    }

    @Test
    void whatWasCompressedIsNotCompressedAgain() {
      ToolExecutor inner = Calls.bound(tools, "read_log", Calls.returning(LOG));
      ToolExecutionResult once =
          inner.executeWithContext(Calls.request("read_log", "{}"), Calls.context());
      ToolExecutionResult twice = run("read_log", Calls.returning(() -> once));

      assertThat(twice).isSameAs(once);
    }
  }

  @Nested
  class Permission {
    @Test
    void t31WithoutTheRetrievalToolNothingIsLeftOut() {
      ToolExecutor single = tools.toolExecutor(Calls.returning(LOG));

      ToolExecutionResult result =
          single.executeWithContext(Calls.request("read_log", "{}"), Calls.context());

      assertThat(result.resultText()).doesNotContain("retrieve h");
      assertThat(tools.headroom().expand(result.resultText()).orItself(result.resultText()))
          .isEqualTo(LOG);
      assertThat(tools.report().recoverable()).isZero();
    }

    @Test
    void t31ThatIsSaidWhenItIsBuilt() {
      StringBuilder notices = new StringBuilder();
      HeadroomTools telling = HeadroomTools.builder().listener(listening(notices)).build();

      telling.toolWrapper();

      assertThat(notices.toString()).contains("stay lossless").contains(RetrievalTool.NAME);
    }

    private CompressionListener listening(StringBuilder notices) {
      return new CompressionListener() {
        @Override
        public void onCompression(Compression compression) {}

        @Override
        public void onNotice(String notice) {
          notices.append(notice);
        }
      };
    }

    @Test
    void t48AWrapperOfOnesOwnComesFirstAndStays() {
      ToolExecutor wrapped =
          tools
              .toolWrapper(own -> Calls.returning("[own] " + own.execute(null, null)))
              .apply(Calls.returning("result"));

      assertThat(wrapped.execute(Calls.request("x", "{}"), "default")).isEqualTo("[own] result");
    }

    @Test
    void t37AnotherScopeCannotRetrieve() {
      HeadroomTools scoped =
          HeadroomTools.builder().resultTokens(500).scopes(id -> Scope.of("chat-" + id)).build();
      ToolExecutor executor = Calls.bound(scoped, "read_log", Calls.returning(LOG));
      String text =
          executor
              .executeWithContext(Calls.request("read_log", "{}"), Calls.context("a"))
              .resultText();

      assertThat(retrieve(scoped, text, "a")).contains("[retrieved from h");
      assertThat(retrieve(scoped, text, "b")).contains("cannot be had: UNKNOWN");
    }

    @Test
    void t37ASubAgentOfTheSameToolsRetrieves() {
      String text = run("read_log", Calls.returning(LOG)).resultText();

      assertThat(retrieve(tools, text, "of the sub-agent")).contains("[retrieved from h");
    }
  }

  @Nested
  class Retrieved {
    @Test
    void t33IsNeverCompressedUnderPlainAndQualifiedNames() {
      String whole = LOG.substring(0, 20_000);
      for (String name :
          List.of(RetrievalTool.NAME, "mcp__x__headroom_retrieve", "x/headroom_retrieve")) {
        assertThat(run(name, Calls.returning(whole)).resultText()).isEqualTo(whole);
      }
    }

    @Test
    void t33IsFlaggedAndCounted() {
      String text = run("read_log", Calls.returning(LOG)).resultText();
      ToolExecutionResult part =
          tools
              .retrievalTool()
              .toolExecutor()
              .executeWithContext(
                  Calls.request(RetrievalTool.NAME, arguments(text, "lines 100-180")),
                  Calls.context());

      assertThat(part.resultText()).startsWith("[retrieved from h").contains("70693");
      assertThat(part.attributes()).containsEntry(Wiring.ATTRIBUTE, "retrieved");
      assertThat(run("any", Calls.returning(() -> part))).isSameAs(part);
      assertThat(tools.report().retrievals()).isEqualTo(1);
      assertThat(tools.report().retrievalTokens()).isGreaterThan(tokens(part.resultText()));
    }
  }

  @Nested
  class Guard {
    @ParameterizedTest
    @ValueSource(strings = {"write_file", "fs.edit_file", "mcp__fs__str_replace", "send_mail"})
    void t38ACallThatWouldWriteAMarkerIsRefused(String tool) {
      String text = run("read_log", Calls.returning(LOG)).resultText();
      ToolExecutor writer =
          Calls.bound(
              tools,
              tool,
              (request, memoryId) -> {
                throw new AssertionError("written");
              });
      String arguments =
          "{\"text\":\"a\\n" + first(text, "\\[[^\\]]* left out: [^\\]]*\\]") + "\"}";

      ToolExecutionResult refused =
          writer.executeWithContext(Calls.request(tool, arguments), Calls.context());

      assertThat(refused.isError()).isTrue();
      assertThat(refused.resultText()).contains(RetrievalTool.NAME).contains("whole text");
      assertThat(tools.headroom().markerIn(refused.resultText(), Scope.shared())).isEmpty();
      assertThat(writer.execute(Calls.request(tool, arguments), "default"))
          .isEqualTo(refused.resultText());
    }

    @Test
    void t38EscapesDoNotHideAMarker() {
      String escaped = "{\"text\":\"\\u005b36 lines left out: lines 38-73 of \\/x]\"}";
      ToolExecutor writer = Calls.bound(tools, "save", (request, memoryId) -> "saved");

      assertThat(writer.execute(Calls.request("save", escaped), "default")).startsWith("Not done");
    }

    @Test
    void t34ForeignMarkersAndReadersPass() {
      String alike = "{\"text\":\"[x; retrieve h123456789012345678901234]\"}";
      ToolExecutor writer = Calls.bound(tools, "save", (request, memoryId) -> "saved");
      ToolExecutor reader = Calls.bound(tools, "grep", (request, memoryId) -> "hits");

      assertThat(writer.execute(Calls.request("save", alike), "default")).isEqualTo("saved");
      assertThat(
              reader.execute(
                  Calls.request("grep", "{\"q\":\"[36 lines left out: lines 38-73]\"}"), "default"))
          .isEqualTo("hits");
    }
  }

  @Nested
  class Rules {
    @Test
    void policiesAndBoundsGoByTheMostLiteralGlob() {
      HeadroomTools ruled =
          HeadroomTools.builder()
              .resultTokens(500)
              .resultTokens("read_*", 300)
              .policy("read_*", Policy.LOSSLESS)
              .policy("read_log", Policy.RECOVERABLE)
              .policy("edit_*", Policy.OFF)
              .build();

      assertThat(sizeOf(ruled, "shop__read_log")).isLessThanOrEqualTo(300);
      assertThat(sizeOf(ruled, "edit_log")).isEqualTo(tokens(LOG));
      assertThat(textOf(ruled, "read_other")).doesNotContain("retrieve h");
    }

    @Test
    void aFileThatWasReadByNameMayHaveMore() {
      HeadroomTools ruled = HeadroomTools.builder().resultTokens(300).fileTokens(900).build();
      ToolExecutor reader = Calls.bound(ruled, "read_file", Calls.returning(LOG));

      String text =
          reader
              .executeWithContext(
                  Calls.request("read_file", "{\"path\": \"app.log\"}"), Calls.context())
              .resultText();

      assertThat(tokens(text)).isBetween(301, 900);
    }

    private int sizeOf(HeadroomTools ruled, String tool) {
      return tokens(textOf(ruled, tool));
    }

    private String textOf(HeadroomTools ruled, String tool) {
      return Calls.bound(ruled, tool, Calls.returning(LOG))
          .executeWithContext(Calls.request(tool, "{}"), Calls.context())
          .resultText();
    }
  }

  static String arguments(String text, String select) {
    String handle = first(text, "h\\d{24}");
    return "{\"handle\":\"" + handle + "\",\"select\":\"" + select + "\"}";
  }

  private static String retrieve(HeadroomTools tools, String text, Object memoryId) {
    return tools
        .retrievalTool()
        .toolExecutor()
        .execute(Calls.request(RetrievalTool.NAME, arguments(text, "lines 100-110")), memoryId);
  }

  private static String first(String text, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
