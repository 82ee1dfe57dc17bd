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

  private static void assertCut(String name, String file, double share) {
    CompressionResult result =
        AGENT.compress(Content.of(file).named(name).within(Budget.share(share)));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.decision().compressor()).contains("tree-sitter");
    assertThat(AGENT.expand(result.text())).isEqualTo(new Expansion.Exact(file));
  }
}
