package dev.headroom.architecture.samples;

import dev.headroom.Policy;
import dev.headroom.langchain4j.HeadroomTools;
import dev.headroom.langchain4j.SavingsReport;
import dev.langchain4j.service.tool.ToolProvider;

/** The samples of docs/langchain4j.md that are not those of README.md. */
final class LangChain4j {
  private LangChain4j() {}

  static HeadroomTools bounded(ToolProvider mcp) {
    HeadroomTools tools =
        HeadroomTools.builder()
            .tools(new ShopTools())
            .toolProvider(mcp)
            .resultTokens(1_500)
            .resultTokens("read_log", 3_000)
            .policy("get_invoice", Policy.LOSSLESS)
            .policy("mcp__files__*", Policy.OFF)
            .turnTokens(6_000)
            .build();
    return tools;
  }

  static double saved(HeadroomTools tools) {
    SavingsReport report = tools.report(); // prints as one line
    double share = report.netSavings();
    return share;
  }
}
