package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our counts are jtokkit's. {@code -Dheadroom.tokens.strings=10000000} compares more strings,
 * {@code -Dheadroom.data=FOLDER} other files.
 */
class TokenCountEqualityTest {
  private static final int STRINGS_PER_SEED = 5_000;
  private static final int STRINGS = Integer.getInteger("headroom.tokens.strings", 60_000);

  static LongStream seeds() {
    return LongStream.range(0, (STRINGS + STRINGS_PER_SEED - 1) / STRINGS_PER_SEED);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void generatedStringsCountAsInJtokkit(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < STRINGS_PER_SEED; i++) {
      assertSame(SampleText.any(random));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(SampleText.class)
  void textsOfSeveralChunksCountAsInJtokkit(SampleText kind) {
    Random random = new Random(kind.name().hashCode());
    StringBuilder text = new StringBuilder();
    while (text.length() < 40_000) {
      text.append(kind.make(random));
    }
    assertSame(text.toString());
    assertSame(SampleText.atLeast(40_000, random));
  }

  @Test
  void numbersCountAsInJtokkitBesideBlanksAndDigitsOfOtherScripts() {
    String[] between = {
      "", " ", "  ", "\n", " \n ", "\t", "\r", "\r\n", "\u0663", "\u00b2", "\u20ac", "-", "--", ":",
      "'", "/", "/\n", " .", "\u0001", "a"
    };
    for (String before : between) {
      for (String behind : between) {
        for (int digits = 1; digits <= 9; digits++) {
          String number = "901234567".substring(0, digits);
          assertSame(before + number + behind + number + before);
        }
      }
    }
  }

  @Test
  void everyCodePointCountsAsInJtokkitInEachSurrounding() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      boolean plain = Character.getType(codePoint) == Character.UNASSIGNED || isBulk(codePoint);
      if (!plain || codePoint % 97 == 0) {
        String c = Character.toString(codePoint);
        assertSame(c + "a" + c + "B " + c + c + "1" + c + "!" + c + "\n " + c + "'" + c + "  " + c);
      }
    }
  }

  /** Tens of thousands of ideographs, syllables and private characters that are all alike. */
  private static boolean isBulk(int codePoint) {
    return (codePoint >= 0x3400 && codePoint < 0xA000)
        || (codePoint >= 0xAC00 && codePoint < 0xD800)
        || (codePoint >= 0xE000 && codePoint < 0xF900)
        || codePoint >= 0x17000;
  }

  @ParameterizedTest
  @EnumSource(Oracle.class)
  void everyFileOfTheDataFolderCountsAsInJtokkit(Oracle oracle) throws IOException {
    Path folder = dataFolder();
    assumeTrue(Files.isDirectory(folder), () -> "no evaluation data at " + folder);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String text = new String(bytes(file), StandardCharsets.UTF_8);
      assertThat(oracle.counter.count(text)).as(file.toString()).isEqualTo(oracle.count(text));
    }
  }

  private static Path dataFolder() {
    String named = System.getProperty("headroom.data", System.getenv("HEADROOM_DATA"));
    if (named != null) {
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    Path root = here.endsWith("headroom-core") ? here.getParent() : here;
    return root.resolveSibling("shared").resolve("data");
  }

  private static byte[] bytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static void assertSame(String text) {
    for (Oracle oracle : Oracle.values()) {
      int expected = oracle.count(text);
      if (oracle.counter.count(text) != expected) {
        assertThat(oracle.counter.count(text))
            .as("%s of %s", oracle, text.codePoints().limit(60).boxed().toList())
            .isEqualTo(expected);
      }
    }
  }
}
