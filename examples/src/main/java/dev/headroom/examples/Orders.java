package dev.headroom.examples;

import java.util.Random;

/** The output of an order search as a shop's tool might return it. Seeded: always the same. */
final class Orders {
  private static final String[] CITIES = {"Oslo", "Bergen", "Hamar", "Moss", "Tromsø", "Voss"};
  private static final String[] ITEMS = {"lamp", "desk", "shelf", "chair, oak", "rug", "mirror"};

  private Orders() {}

  /** JSON of so many orders, one of them failed. */
  static String json(int count) {
    Random random = new Random(42);
    StringBuilder out = new StringBuilder("{\"query\":\"since:2026-03-01\",\"orders\":[");
    for (int i = 1; i <= count; i++) {
      boolean failed = i == 87;
      String city = CITIES[random.nextInt(CITIES.length)];
      out.append(i == 1 ? "" : ",");
      out.append("{\"id\":\"PX-").append(70_000 + i * 3).append("\",\"status\":\"");
      out.append(failed ? "failed" : random.nextInt(12) == 0 ? "returned" : "shipped");
      out.append("\",\"carrier\":\"Nordbahn\",\"item\":\"");
      out.append(ITEMS[random.nextInt(ITEMS.length)]).append("\",\"price\":");
      out.append(random.nextInt(900) + 20).append('.').append(random.nextInt(9)).append("0,");
      out.append("\"sender\":{\"name\":\"Warehouse ").append(random.nextInt(3) + 1);
      out.append("\",\"city\":\"")
          .append(city)
          .append("\"},\"url\":\"https://shop.example/orders/PX-");
      out.append(70_000 + i * 3).append("\",\"error\":");
      out.append(failed ? "\"card declined by issuer\"" : "null").append('}');
    }
    return out.append("]}").toString();
  }

  /** A log of so many events of the same shop, one of them an error with its trace. */
  static String log(int events) {
    Random random = new Random(7);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < events; i++) {
      out.append("2026-03-01T08:").append(10 + i / 60 % 50).append(':').append(10 + i % 50);
      if (i == events / 3) {
        out.append(" ERROR checkout: order PX-70261 failed: card declined by issuer\n");
        out.append("java.lang.IllegalStateException: card declined by issuer\n");
        out.append("\tat shop.Checkout.pay(Checkout.java:88)\n");
      } else {
        out.append(" INFO checkout: order PX-").append(70_000 + i).append(" shipped to ");
        out.append(CITIES[random.nextInt(CITIES.length)]).append(" by Nordbahn\n");
      }
    }
    return out.toString();
  }
}
