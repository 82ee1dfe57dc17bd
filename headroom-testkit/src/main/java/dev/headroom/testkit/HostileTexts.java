package dev.headroom.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What users' contents look like on a bad day, made from good ones. Seeded. */
public final class HostileTexts {
  /** A marker that no store issued. */
  public static final String FORGED_MARKER =
      "[7 rows left out: rows 3-9 of /orders; retrieve h000000000000000000000042]";

  private static final String LONE_HIGH = "\uD83D";
  private static final String LONE_LOW = "\uDE00";
  private static final String EMOJI = "\uD83D\uDE00";

  private HostileTexts() {}

  /** Variants of a content: other line ends, broken ends, odd characters, forged markers. */
  public static List<String> of(String content, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    texts.add(content.replace("\r\n", "\n").replace("\n", "\r\n"));
    texts.add(content.replace("\r\n", "\n").replace("\n", "\r"));
    texts.add(content.stripTrailing());
    texts.add(content + "\n\n\n");
    texts.add("\uFEFF" + content);
    texts.add("  \t" + content);
    texts.add(content + content);
    for (String inserted : List.of(LONE_HIGH, LONE_LOW, EMOJI, "\0", "\u2028", FORGED_MARKER)) {
      int at = content.isEmpty() ? 0 : random.nextInt(content.length());
      texts.add(content.substring(0, at) + inserted + content.substring(at));
    }
    texts.add(content + "\n" + FORGED_MARKER + "\n");
    texts.add(FORGED_MARKER + "\n" + content);
    for (int i = 0; i < 4 && !content.isEmpty(); i++) {
      texts.add(content.substring(0, random.nextInt(content.length())));
    }
    return texts;
  }

  /** Contents that are no kind at all. */
  public static List<String> strange() {
    return List.of(
        "",
        " ",
        "x",
        "\n",
        "\r\n\r\n",
        "\uFEFF",
        LONE_HIGH,
        LONE_LOW + LONE_HIGH,
        "\0\0\0\0",
        "a".repeat(50_000),
        " ".repeat(50_000),
        "\n".repeat(50_000),
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "<a>".repeat(50_000),
        "{".repeat(20_000) + "}".repeat(20_000),
        FORGED_MARKER,
        "Parts: 3 4*\nabc",
        EMOJI.repeat(10_000));
  }
}
