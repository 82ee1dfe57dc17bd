package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with places where a gap makes a fault, or where the parser sees one anyway. */
class ReparseTest {
  private static final Headroom AGENT = Headroom.builder().recoverable().build();

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7})
  void aLoopByAMacroKeepsNoFileFromBeingCut(double share) {
    StringBuilder file = new StringBuilder();
    for (int f = 0; f < 4; f++) {
      file.append("static void show_%d(struct list *all, int depth) {\n".formatted(f));
      for (int i = 0; i < 12; i++) {
        file.append("  list_each(all, item) {\n    if (depth > %d) {\n".formatted(i));
        file.append("      print_item(item, depth);\n      depth += item->size;\n    }\n  } ");
        file.append("done(depth);\n");
      }
      file.append("}\n\n");
    }
    assertCut("show.c", file.toString(), share);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.5, 0.6})
  void anImportOfAllIsNotTornFromItsStar(double share) {
    StringBuilder file = new StringBuilder("package shop\n\nimport shop.prices.Price\n");
    file.append("import shop.util.strings.formatted\nimport shop.util.numbers.*\n\n");
    for (int i = 0; i < 8; i++) {
      file.append("/**\n * The price no %d, with all that belongs to it.\n".formatted(i));
      file.append(" * It is never below nothing.\n */\n");
      file.append("public fun price%d(count: Int): Price = Price(count)\n\n".formatted(i));
    }
    assertCut("shop.kt", file.toString(), share);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.7})
  void macrosThatNoGrammarKnowsDoNotHideTheMembersBehindThem(double share) {
    StringBuilder file = new StringBuilder("namespace shop {\nSHOP_NAMESPACE_BEGIN\n");
    file.append("namespace till {\n\n");
    for (int i = 0; i < 6; i++) {
      file.append("class SHOP_EXPORT Till%d {\n public:\n".formatted(i));
      file.append("  int count_ SHOP_GUARDED_BY(lock_);\n};\n\n");
      file.append("SHOP_API int open%d(Till *till) SHOP_LOCKS(till->lock_) {\n".formatted(i));
      for (int line = 0; line < 9; line++) {
        file.append("  till->count_ += weigh(till, %d) - weigh(nullptr, 0);\n".formatted(line));
      }
      file.append("  return till->count_;\n}\n\n");
    }
    file.append("}  // namespace till\nSHOP_NAMESPACE_END\n}  // namespace shop\n");

    CompressionResult result = assertCut("shop.cc", file.toString(), share);

    for (int i = 0; i < 6 && share > 0.3; i++) {
      assertThat(result.text()).contains("SHOP_API int open%d(Till *till)".formatted(i));
    }
  }

  private static CompressionResult assertCut(String name, String file, double share) {
    CompressionResult result =
        AGENT.compress(Content.of(file).named(name).within(Budget.share(share)));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.decision().compressor()).contains("tree-sitter");
    assertThat(AGENT.expand(result.text())).isEqualTo(new Expansion.Exact(file));
    return result;
  }
}
