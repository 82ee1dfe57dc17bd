package dev.headroom.text.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.text.internal.LineTable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeFieldsTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEventOfAKnownTypeHasTheColumnsThatReadingItInFullGives(long seed) {
    String log = LogTexts.of(seed);
    if (log.isEmpty()) {
      return;
    }
    LineTable lines = LineTable.of(log);
    Stretch stretch = new Stretch(log, lines, 0, lines.size(), new NoBounds());
    char[] chars = stretch.chars();
    Values values = new Values(chars);
    Map<Long, TypeFields> known = new HashMap<>();
    for (int line = 0; line < lines.size(); line++) {
      int start = stretch.start(line);
      int end = stretch.end(line);
      Fields fields = new Fields(chars, Pattern.of(chars, start, end));
      fields.read(start, end);
      int[] inFull = new int[fields.size()];
      for (int c = 0; c < inFull.length; c++) {
        inFull[c] = values.intern(fields.start(c), fields.end(c));
      }
      TypeFields type =
          known.computeIfAbsent(
              Skeleton.of(chars, start, end),
              key -> TypeFields.of(chars, start, end, fields, values));

      int[][] columns = new int[inFull.length][1];
      assertThat(type.read(start, end, columns, 0)).isTrue();
      for (int c = 0; c < inFull.length; c++) {
        assertThat(columns[c][0]).isEqualTo(inFull[c]);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEventThatIsTooShortOrTooLongIsOfNoKnownType(long seed) {
    String log = "08:15 parcel " + seed + " weighs 12 g, " + seed + " more wait";
    char[] chars = (log + " outside").toCharArray();
    Fields fields = new Fields(chars, Pattern.of(chars, 0, log.length()));
    fields.read(0, log.length());
    Values values = new Values(chars);
    TypeFields type = TypeFields.of(chars, 0, log.length(), fields, values);
    int[][] columns = new int[fields.size()][1];

    assertThat(type.read(0, log.length(), columns, 0)).isTrue();
    assertThat(type.read(0, chars.length, columns, 0)).isFalse();
    for (int end = 0; end < log.length(); end++) {
      assertThat(type.read(0, end, columns, 0)).isFalse();
    }
  }
}
