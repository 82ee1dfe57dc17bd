package dev.headroom.code;

/** Java files made for tests. */
final class JavaFiles {
  private JavaFiles() {}

  /** A class with so many public methods, each with documentation and a body. */
  static String shop(int methods) {
    StringBuilder out = new StringBuilder();
    out.append("/*\n * Licensed to nobody under no terms at all.\n * All rights reserved.\n */\n");
    out.append("package shop;\n\nimport java.util.List;\nimport java.util.Map;\n\n");
    out.append("/** A shop. It sells what it has, and no more than that. */\n");
    out.append("public sealed class Shop permits Shop.Corner {\n");
    out.append("  private static final int MAX = 1_000;\n\n");
    out.append("  record Line(String name, int count) {\n    Line {\n");
    out.append("      if (count < 0) {\n        throw new IllegalArgumentException();\n      }\n");
    out.append("    }\n  }\n\n");
    out.append("  static final class Corner extends Shop {}\n\n");
    out.append("  enum Size {\n    /** Small enough for a pocket. */\n    SMALL(1) {\n");
    out.append("      @Override\n      int grams() {\n        return 3;\n      }\n    },\n");
    out.append("    LARGE(2);\n\n    private final int factor;\n\n");
    out.append("    Size(int factor) {\n      this.factor = factor;\n    }\n\n");
    out.append("    int grams() {\n      return factor * 100;\n    }\n  }\n\n");
    for (int i = 0; i < methods; i++) {
      method(out, i);
    }
    out.append("  private static String text(Object o) {\n    return switch (o) {\n");
    out.append("      case Line(var name, var count) when count > 1 -> name;\n");
    out.append("      default -> \"\"\"\n          a text { with braces\n          \"\"\";\n");
    out.append("    };\n  }\n}\n");
    return out.toString();
  }

  private static void method(StringBuilder out, int i) {
    out.append(
        "  /**\n   * The total of a plain line. It is never negative, since what is refused ");
    out.append("is not sold.\n   *\n   * @param price in cents, from 0\n");
    out.append("   * @param count how many, from 0\n   */\n");
    out.append("  public int total").append(i).append("(int price, int count) {\n");
    out.append("    // int old = price;\n");
    out.append("    if (price < 0 || count < 0 || count > MAX) {\n");
    out.append(
        "      throw new IllegalArgumentException(\"plain: \" + price + \" { \" + count);\n");
    out.append("    }\n");
    out.append("    return price * count + ").append(i).append(";\n  }\n\n");
  }
}
