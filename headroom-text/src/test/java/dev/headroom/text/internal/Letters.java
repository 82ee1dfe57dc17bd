package dev.headroom.text.internal;

import java.util.Random;

/** Made-up prose for tests. */
public final class Letters {
  private static final String[] SUBJECTS = {
    "The parcel",
    "A clerk",
    "The old bridge",
    "Every visitor",
    "The council",
    "Dr. Hale",
    "The U.S. office",
    "A ferry",
    "The mill",
    "Our garden"
  };
  private static final String[] VERBS = {
    "reached",
    "left",
    "crossed",
    "mentioned",
    "counted",
    "repaired",
    "sold",
    "found",
    "kept",
    "described"
  };
  private static final String[] OBJECTS = {
    "the harbour", "forty-two lamps", "a letter of 1897", "the eastern road", "no. 7 of the list",
    "three barrels of salt", "the narrow gate", "its only witness", "the winter market", "a map"
  };

  private Letters() {}

  /** A paragraph of so many sentences, without a line end. */
  public static String paragraph(Random random, int sentences) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      out.append(i == 0 ? "" : " ").append(sentence(random));
    }
    return out.toString();
  }

  /** Paragraphs with blank lines between. */
  public static String article(Random random, int paragraphs) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      out.append(paragraph(random, 3 + random.nextInt(5))).append("\n\n");
    }
    return out.toString();
  }

  /** Markdown with headings, lists, a table and code fences. */
  public static String manual(Random random, int sections) {
    StringBuilder out = new StringBuilder("# Manual\n\n");
    for (int i = 1; i <= sections; i++) {
      out.append("## Part ").append(i).append("\n\n").append(paragraph(random, 4)).append("\n\n");
      switch (random.nextInt(3)) {
        case 0 ->
            out.append("```\nrun --part ").append(i).append("\n# not a heading. No end.\n```\n\n");
        case 1 ->
            out.append("- ")
                .append(sentence(random))
                .append("\n- ")
                .append(sentence(random))
                .append("\n\n");
        default ->
            out.append("| name | count |\n| --- | --- |\n| lamp | ")
                .append(i)
                .append(" |\n| gate | 2 |\n\n");
      }
    }
    return out.toString();
  }

  private static String sentence(Random random) {
    return pick(random, SUBJECTS)
        + ' '
        + pick(random, VERBS)
        + ' '
        + pick(random, OBJECTS)
        + (random.nextInt(4) == 0
            ? " and " + pick(random, VERBS) + ' ' + pick(random, OBJECTS)
            : "")
        + (random.nextInt(9) == 0 ? "?" : ".");
  }

  private static String pick(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
