package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.TokenCounters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMapTest {
  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "src/Price.java",
        "package shop;\n\n/** A price. Of what? */\npublic record Price(int cents) {\n"
            + "  @Deprecated(since = \"a ) b\")\n  public Price plus(\n      Price other) {\n"
            + "    return new Price(cents + other.cents);\n  }\n\n"
            + "  private void hide() {\n  }\n}\n");
    for (int i = 0; i < 5; i++) {
      files.put(
          "src/Use" + i + ".java",
          "class Use"
              + i
              + " {\n  int lonely"
              + i
              + "(Price p) {\n    return p.cents();\n  }\n}\n");
    }
    files.put("web/cart.ts", "export function emptyCart(price: Price): number {\n  return 1;\n}\n");
    files.put("notes.txt", "class Nothing {}\n");
    return files;
  }

  @Test
  void showsFirstWhatOtherFilesName() {
    String map = CodeMap.of(files()).within(60);

    assertThat(map)
        .startsWith("Code map: ")
        .contains("src/Price.java\n4 public record Price(int cents)\n")
        .doesNotContain("hide");
    assertThat(TokenCounters.o200k().count(map)).isLessThanOrEqualTo(60);
  }

  @Test
  void showsAllOfItWhereThereIsRoom() {
    CodeMap map = CodeMap.of(files());

    assertThat(map.files()).isEqualTo(7);
    assertThat(map.within(10_000))
        .startsWith("Code map: 13 of 13 signatures, of 7 of 7 files")
        .contains("6   public Price plus(Price other)\n")
        .contains("web/cart.ts\n1 export function emptyCart(price: Price): number\n");
  }

  @ParameterizedTest
  @CsvSource({"what does lonely3 do?,lonely3(Price p)", "how is the cart emptied?,emptyCart("})
  void theQuestionComesFirst(String question, String shown) {
    assertThat(CodeMap.of(files()).answering(question).within(50)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 40, 80, 160, 320})
  void neverIsLargerThanItsBudget(int tokens) {
    String map = CodeMap.of(files()).within(tokens);

    assertThat(TokenCounters.o200k().count(map)).isLessThanOrEqualTo(tokens);
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    Map<String, String> turned = new LinkedHashMap<>();
    new TreeMap<>(files()).descendingMap().forEach(turned::put);

    assertThat(CodeMap.of(turned).within(100)).isEqualTo(CodeMap.of(files()).within(100));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(CodeMap.of(Map.of()).within(100)).isEmpty();
    assertThat(CodeMap.of(Map.of("a.java", "{{{", "b.py", "def f(:")).within(100)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> CodeMap.of(Map.of()).within(0));
  }

  @Test
  void knowsOtherLanguages() {
    String map =
        CodeMap.of(Map.of("shop.py", OtherFiles.python(2), "shop.ts", OtherFiles.typescript(2)))
            .within(1_000);

    assertThat(map)
        .contains(" class Shop(Base)\n", "   def total0(self, price, count=1)\n")
        .contains(" export class Shop<T> extends Base\n")
        .contains("   total1(price: number, count: number): number\n");
  }

  @Test
  void knowsTypesAndFunctionsWithoutBodies() {
    String go = "package shop\n\n// Till counts.\ntype Till struct {\n\tcount int\n}\n\n";
    String rust = "/// Kinds.\n#[derive(Debug)]\npub enum Kind {\n    Small,\n    Large,\n}\n\n";
    String c = "struct till {\n  int count;\n};\n\nint count_till(const struct till *t);\n";
    String more = "typedef struct {\n  int a;\n} pair;\nstatic int limit = MAX(1, 2);\n";
    String map =
        CodeMap.of(
                Map.of(
                    "till.go",
                    go + "func (t *Till) Count() int {\n\treturn t.count\n}\n",
                    "kind.rs",
                    rust + "pub trait Weighs {\n    fn weight(&self) -> u32;\n}\n",
                    "till.h",
                    c + more))
            .within(1_000);

    assertThat(map)
        .contains(" type Till struct\n", " func (t *Till) Count() int\n")
        .contains(" pub enum Kind\n", " pub trait Weighs\n")
        .contains(" struct till\n", " int count_till(const struct till *t)\n")
        .doesNotContain("limit");
  }
}
