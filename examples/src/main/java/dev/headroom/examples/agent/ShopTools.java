package dev.headroom.examples.agent;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.Random;

/** A database, a log and a file of a shop, each larger than its answer. Seeded: always the same. */
final class ShopTools {
  private static final String[] CITIES = {"Oslo", "Bergen", "Hamar", "Moss", "Voss"};

  @Tool("Runs a query on the orders table and returns its rows as JSON")
  String queryOrders(@P("the SQL query") String sql) {
    Random random = new Random(42);
    StringBuilder rows = new StringBuilder("[");
    for (int i = 1; i <= 400; i++) {
      boolean failed = i == 87;
      rows.append(i == 1 ? "" : ",").append("{\"id\":\"PX-").append(70_000 + i * 3);
      rows.append("\",\"status\":\"").append(failed ? "failed" : "shipped");
      rows.append("\",\"carrier\":\"Nordbahn\",\"city\":\"").append(CITIES[random.nextInt(5)]);
      rows.append("\",\"price\":").append(random.nextInt(900) + 20).append(".50,\"error\":");
      rows.append(failed ? "\"card declined by issuer\"" : "null").append('}');
    }
    return rows.append(']').toString();
  }

  @Tool("Returns the log of a service")
  String readLog(@P("its name") String service) {
    Random random = new Random(7);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      log.append("2026-03-01T08:").append(10 + i / 60 % 50).append(':').append(10 + i % 50);
      if (i == 261) {
        log.append(" ERROR checkout: order PX-70261 failed: card declined by issuer\n");
        log.append("java.lang.IllegalStateException: card declined by issuer\n");
        log.append("\tat shop.Checkout.pay(Checkout.java:88)\n");
      } else {
        log.append(" INFO checkout: order PX-").append(70_000 + i).append(" took ");
        log.append(random.nextInt(400)).append(" ms\n");
      }
    }
    return log.toString();
  }

  @Tool("Returns a file of the shop's source")
  String readFile(@P("its path") String path) {
    StringBuilder source =
        new StringBuilder("package shop;\n\n/** Takes payments. */\nclass Checkout {\n");
    for (int i = 1; i <= 120; i++) {
      source.append("  /** Step ").append(i).append(" of a payment. */\n  void step").append(i);
      source.append("(Order order) {\n    ledger.check(order, ").append(i * 17);
      source.append(");\n    audit.note(\"step ").append(i).append("\");\n  }\n\n");
    }
    return source.append("  static final int RETRIES = 3;\n}\n").toString();
  }
}
