package dev.headroom.code;

/** Files in other languages than Java, made for tests. */
final class OtherFiles {
  private OtherFiles() {}

  /** A module with a class of so many methods. */
  static String python(int methods) {
    StringBuilder out = new StringBuilder();
    out.append("#!/usr/bin/env python3\n# Copyright nobody. All rights reserved to nobody.\n");
    out.append("# It may be used by all who like to read made up files in tests.\n");
    out.append("\"\"\"A shop. It sells what it has,\nand no more than that.\n\"\"\"\n");
    out.append("from __future__ import annotations\n\nimport json\nimport os\nimport re\n");
    out.append("import sys\n\nSIZES = {\n");
    for (int i = 0; i < 10; i++) {
      out.append("    'size ").append(i).append("': ").append(i * 100).append(",\n");
    }
    out.append("}\n\n\nclass Shop(Base):\n    \"\"\"What sells. Slowly.\"\"\"\n\n");
    for (int i = 0; i < methods; i++) {
      out.append("    @cached\n    def total").append(i).append("(self, price, count=1):\n");
      out.append("        \"\"\"The total of a line. It is never negative, since what is\n");
      out.append("        refused is not sold.\n        \"\"\"\n");
      out.append("        # if old: return price\n");
      out.append("        if price < 0 or count < 0:\n");
      out.append("            raise ValueError(f'price {price!r} of { {1: 2} }')\n");
      out.append("        text = '''plain text {\n  with # no comment\n'''\n");
      out.append("        return price * count + ").append(i).append("\n\n");
    }
    out.append("    def _text(self):\n        return 'x'\n\n\n");
    return out.append("if __name__ == '__main__':\n    print(Shop().total0(1))\n").toString();
  }

  /** A module with a class of so many methods. */
  static String typescript(int methods) {
    StringBuilder out = new StringBuilder();
    out.append("/* Copyright nobody. All rights reserved to nobody at all, whoever asks. */\n");
    out.append("import { a } from './a';\nimport b from './b';\n\n");
    out.append("// TODO: sell more, but only what is there\n");
    out.append("/** A shop. It sells what it has, and no more than that. */\n");
    out.append("export class Shop<T> extends Base {\n  #secret = /[{'\"]/g;\n\n");
    for (int i = 0; i < methods; i++) {
      out.append("  /**\n   * The total of a plain line. It is never negative, since what\n");
      out.append("   * is refused is not sold.\n   */\n");
      out.append("  total").append(i).append("(price: number, count: number): number {\n");
      out.append("    // const old = price;\n    if (price < 0 || count < 0) {\n");
      out.append("      throw new Error(`plain: ${price} { ${count > 1 ? '}' : \"{\"}`);\n");
      out.append("    }\n    return price * count + ").append(i).append(";\n  }\n\n");
    }
    out.append("  private text(o: T): string {\n    return String(o);\n  }\n}\n\n");
    return out.append("export const make = () => new Shop<string>();\n").toString();
  }
}
