package dev.headroom.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CharKindsTest {
  private static final Map<Integer, Pattern> CLASSES =
      Map.of(
          CharKinds.UPPER, Pattern.compile("[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]"),
          CharKinds.LOWER, Pattern.compile("[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]"),
          CharKinds.MARK, Pattern.compile("\\p{M}"),
          CharKinds.NUMBER, Pattern.compile("\\p{N}"));

  @Test
  void everyCharIsOfTheKindsThatItsClassesSay() {
    for (int c = 0; c < Character.MIN_SUPPLEMENTARY_CODE_POINT; c++) {
      int kind = CharKinds.of((char) c);
      String text = String.valueOf((char) c);
      CLASSES.forEach(
          (bit, pattern) ->
              assertThat((kind & bit) != 0)
                  .as("bit %s of U+%04X", bit, (int) text.charAt(0))
                  .isEqualTo(pattern.matcher(text).matches()));
    }
  }
}
