package dev.headroom.internal.tokens;

import java.util.Random;

/** Kinds of generated text, each meant to reach another corner of the pre-tokenizers. */
enum SampleText {
  /** Words, spaces, contractions, punctuation, marks and surrogates, put together at random. */
  ATOMS {
    @Override
    String make(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pick(random, PIECES));
      }
      return text.toString();
    }
  },
  /** Few kinds of characters, so that runs meet and end in every way. */
  CLASSES {
    @Override
    String make(Random random) {
      String[] few = {pick(random, PIECES), pick(random, PIECES), pick(random, SINGLES)};
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pick(random, few));
      }
      return text.toString();
    }
  },
  /** Printable ASCII. */
  ASCII {
    @Override
    String make(Random random) {
      return chars(random, 24, 32, 127);
    }
  },
  /** Letters of all cases, modifiers and marks of the Basic Multilingual Plane's first quarter. */
  SCRIPTS {
    @Override
    String make(Random random) {
      int block = random.nextInt(0x30) << 8;
      return chars(random, 16, block, block + 0x180);
    }
  },
  /** Chinese, Japanese and Korean, with their punctuation. */
  CJK {
    @Override
    String make(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        switch (random.nextInt(5)) {
          case 0 -> text.append((char) (0x3000 + random.nextInt(0x100)));
          case 1 -> text.append((char) (0xAC00 + random.nextInt(11172)));
          default -> text.append((char) (0x4E00 + random.nextInt(3000)));
        }
      }
      return text.toString();
    }
  },
  /** Code points from all planes, assigned or not. */
  CODE_POINTS {
    @Override
    String make(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(10); i >= 0; i--) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      return text.toString();
    }
  },
  /** Chars at random around the surrogates, most of them without a partner. */
  SURROGATES {
    @Override
    String make(Random random) {
      return chars(random, 12, 0xD700, 0xE100);
    }
  },
  /** Digits of several scripts, alone and with what numbers are written with. */
  NUMBERS {
    @Override
    String make(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(16); i >= 0; i--) {
        text.append(pick(random, NUMBER_PARTS));
      }
      return text.toString();
    }
  },
  /** White space of every kind around words. */
  SPACES {
    @Override
    String make(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pick(random, random.nextInt(4) == 0 ? PIECES : BLANKS));
      }
      return text.toString();
    }
  },
  /** Random letters, as in Base64 and hexadecimal. */
  NOISE {
    @Override
    String make(Random random) {
      String letters = random.nextBoolean() ? "0123456789abcdef" : "ABCDEFGHabcdefgh012345+/";
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      return text.toString();
    }
  },
  /** One piece again and again, up to some thousand chars. */
  RUNS {
    @Override
    String make(Random random) {
      int times = random.nextInt(random.nextInt(40) == 0 ? 1500 : 40);
      return pick(random, PIECES) + pick(random, PIECES).repeat(times) + pick(random, PIECES);
    }
  };

  private static final String[] PIECES = {
    "a",
    "B",
    "the",
    "Word",
    "WORD",
    "iPhone",
    "HTTPServer",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "'s",
    "'S",
    "'\u017F",
    "'re",
    "'LL",
    "'vE",
    "'t",
    "'d",
    "'M",
    "'",
    "''",
    "!",
    "?!",
    "/",
    "//",
    "-",
    "_",
    "\"",
    "{\"a\":",
    "},",
    "1",
    "12",
    "1234",
    "\u00E9",
    "\u00C9",
    "e\u0301",
    "\u0301",
    "\u0301\u0301",
    "\u20DD",
    "\u0903",
    "\u4E2D",
    "\u6587\u5B57",
    "\u3042",
    "\u01C5",
    "\u02B0",
    "\u00AA",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u00A0",
    "\u3000",
    "\u2028",
    "\u0085",
    "\uD835\uDC00",
    "\uD835\uDC1A",
    "\uD840\uDC00",
    "\u0660",
    "\u2167",
    "\u00BD",
    "\u0000",
    "\uFFFD",
    "\u200D",
    "\uFE0F",
    "\u0E01\u0E34",
    "\u05D0",
    "\u0627",
    "\u093E",
    "http://",
    "<|endoftext|>",
    "aaaaaaaa",
    "        ",
    "\n\n\n",
    "========",
    "\uE000",
    "\u0378"
  };

  private static final String[] SINGLES = {
    "x", "X", "\u02B0", "\u0301", "\u01C5", "7", " ", "\n", ".", "/", "'", "\uDC00", "\u3000"
  };

  private static final String[] NUMBER_PARTS = {
    "0",
    "1",
    "23",
    "456",
    "7890",
    ".",
    ",",
    "-",
    "e",
    "E+",
    "0x",
    " ",
    ":",
    "\u0661",
    "\u0967",
    "\u2160",
    "\u00B2",
    "\u00BD",
    "\uD835\uDFCE",
    "\u3007",
    "%",
    "T",
    "Z"
  };

  private static final String[] BLANKS = {
    " ", "  ", "    ", "\n", "\r", "\r\n", "\n\n", "\t", "\u000B", "\f", "\u0085", "\u00A0",
    "\u1680", "\u2003", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\u180E", "\u200B"
  };

  /** Makes one text; the same for the same state of the source of randomness. */
  abstract String make(Random random);

  /** One text of any kind. */
  static String any(Random random) {
    SampleText[] kinds = values();
    return kinds[random.nextInt(kinds.length)].make(random);
  }

  /** A text of at least so many chars, of any kinds. */
  static String atLeast(int chars, Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < chars) {
      text.append(any(random));
    }
    return text.toString();
  }

  private static String pick(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String chars(Random random, int most, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append((char) (from + random.nextInt(to - from)));
    }
    return text.toString();
  }
}
