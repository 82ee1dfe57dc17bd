package dev.headroom.benchmarks;

import dev.headroom.code.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * First lines of declarations at the top level of a file, found by nothing but how lines begin and
 * what is not between long quotes: a check on Headroom that shares no code with it.
 */
final class TopLevel {
  private TopLevel() {}

  static List<String> signatures(String text, Language language) {
    List<String> found = new ArrayList<>();
    boolean quoted = false;
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean starts = !quoted && isDeclaration(line, i + 1 < lines.length ? lines[i + 1] : "");
      if (starts && !line.isBlank() && begins(line, language)) {
        found.add(line.stripTrailing());
      }
      quoted ^= isOdd(line, "\"\"\"") ^ isOdd(line, "'''") ^ isOdd(line, "`");
      quoted |= line.contains("/*") && line.lastIndexOf("*/") < line.lastIndexOf("/*");
      quoted &= !(line.contains("*/") && line.lastIndexOf("*/") > line.lastIndexOf("/*"));
    }
    return found;
  }

  private static boolean isDeclaration(String line, String next) {
    String end = line.stripTrailing();
    return end.endsWith("{") || end.endsWith(":") || end.endsWith("(") || next.startsWith("{");
  }

  private static boolean isOdd(String line, String quote) {
    int count = 0;
    for (int at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + quote.length())) {
      count++;
    }
    return count % 2 == 1;
  }

  private static boolean begins(String line, Language language) {
    return switch (language) {
      case PYTHON -> any(line, "def ", "class ", "async def ");
      case GO -> any(line, "func ", "type ");
      case RUST ->
          any(line, "pub fn ", "fn ", "pub struct ", "pub enum ", "pub trait ", "impl", "struct ");
      case JAVASCRIPT, TYPESCRIPT, TSX ->
          any(line, "function ", "async function ", "class ", "interface ", "export ");
      case C, CPP -> Character.isLetter(line.charAt(0)) && line.contains("(") && !control(line);
      case CSHARP, KOTLIN, JAVA -> any(line, "class ", "public ", "fun ", "interface ", "object ");
    };
  }

  private static boolean control(String line) {
    return any(line, "if", "for", "while", "switch", "else", "do ", "return", "typedef", "default");
  }

  private static boolean any(String line, String... words) {
    for (String word : words) {
      if (line.startsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
