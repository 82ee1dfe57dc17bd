package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeCompressorTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().recoverable().compressor(new CodeCompressor()).build();

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of("a.py", "def total%d(price, count):\n", "    ", ""),
        Arguments.of("a.js", "export function total%d(price, count) {\n", "  ", "}\n"),
        Arguments.of("a.ts", "export const total%d = (price: number) => {\n", "  ", "};\n"),
        Arguments.of("a.go", "func total%d(price int) int {\n", "\t", "}\n"),
        Arguments.of("a.rs", "pub fn total%d<'a>(price: &'a i32) -> i32 {\n", "  ", "}\n"),
        Arguments.of("a.c", "static int total%d(int price)\n{\n", "  ", "}\n"),
        Arguments.of("a.cpp", "int Shop::total%d(int price) const {\n", "  ", "}\n"),
        Arguments.of("a.cs", "int total%d(int price) {\n", "  ", "}\n"),
        Arguments.of("a.kt", "fun total%d(price: Int): Int {\n", "  ", "}\n"));
  }

  private static String file(String head, String indent, String end) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      out.append(String.format(java.util.Locale.ROOT, head, i));
      for (int line = 0; line < 12; line++) {
        out.append(indent).append("call_number_").append(line).append("(\"a { b\", price);\n");
      }
      out.append(end).append('\n');
    }
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void keepsSignaturesAndLeavesBodiesOut(String name, String head, String indent, String end) {
    String file = file(head, indent, end);

    CompressionResult result =
        AGENT.compress(Content.of(file).named(name).within(file.length() / 12));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    for (int i = 0; i < 30; i++) {
      assertThat(result.text()).contains("total" + i);
    }
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(file))).isTrue();
    Language language = Language.of(payload(name, file)).orElseThrow();
    assertThat(CodeCompressor.outline(result.text(), language)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsAnythingWithoutAnError(Language language) {
    Random random = new Random(7);
    String[] pieces = {
      "{", "}", "(", ")", "\"", "'", "`", "/*", "*/", "//", "#", "\n", "\r\n", "\\", "def f():",
          "class A",
      "fn x", "${", "\"\"\"", "'''", "r#\"", "R\"(", "\ud83d\ude00", "\ud800", " ", "\t", ";", "=",
          "=>", "#if", "#else", "#endif"
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      CodeCompressor.outline(text.toString(), language).ifPresent(Outline::units);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nestingNeverOverflows(Language language) {
    for (String piece : new String[] {"{", "(", "`${", "/*", "if x:\n", "\"${"}) {
      String text = piece.repeat(100_000);
      assertThat(CodeCompressor.outline(text, language).map(Outline::units)).isNotNull();
    }
  }

  @Test
  void t72TakesOnlyNamedFilesForCode() {
    String code = file("def total%d(price):\n", "    ", "");

    assertThat(new CodeCompressor().match(Payload.of(code))).isEqualTo(Match.NO);
    assertThat(new CodeCompressor().match(payload("a.py", code))).isEqualTo(Match.SHAPE);
    assertThat(new CodeCompressor().match(payload("a.txt", code))).isEqualTo(Match.NO);
  }

  @Test
  void keepsAFutureImportBehindTheDocstring() {
    String file =
        "\"\"\"A module. "
            + "It says much more than it has to say. ".repeat(10)
            + "\"\"\"\n\nfrom __future__ import annotations\n\n"
            + file("def total%d(price):\n", "    ", "");

    String text = AGENT.compress(Content.of(file).named("a.py").within(700)).text();

    assertThat(text).startsWith("\"\"\"A module.").contains("from __future__ import annotations");
  }

  @Test
  void leavesFieldsAndDefinitionsOfHeadersOut() {
    StringBuilder file = new StringBuilder("#ifndef A_H\n#define A_H\n\n");
    for (int i = 0; i < 20; i++) {
      file.append("#define FLAG_").append(i).append(" (1 << ").append(i).append(")\n");
    }
    file.append("\nstruct shop {\n");
    for (int i = 0; i < 20; i++) {
      file.append("  int field_number_").append(i).append("; /* what it is */\n");
    }
    file.append("};\n\nint total(struct shop *shop);\n\n#endif\n");

    String text = AGENT.compress(Content.of(file.toString()).named("a.h").within(110)).text();

    assertThat(text)
        .contains("#ifndef A_H\n#define A_H\n", "struct shop {/* [", "#endif")
        .contains("int total(struct shop *shop);")
        .doesNotContain("FLAG_7");
  }

  private static Payload payload(String name, String text) {
    return new Payload(text, Optional.empty(), Optional.of(name), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.4, 0.5, 0.6, 0.7})
  void noMarkerEndsTheCommentItStandsIn(double share) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      file.append(
          "/**\n * Finds what is behind home/:id(.*)*\n *\n * It says more about that than");
      file.append(" anybody wants to read, here and below.\n */\n");
      file.append("function find%d({ router, app, scope, all = [] }) {\n".formatted(i));
      file.append("  const found = router.all(app, scope);\n  found.sort();\n  all.push(found);\n");
      file.append("  return found;\n}\n\n");
    }
    Content content = Content.of(file.toString()).named("find.js");
    String shown = AGENT.compress(content.within(Budget.share(share))).text();

    assertThat(shown).doesNotContain("*/*").contains("{ router, app, scope, all = [] }");
  }
}
