package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.internal.store.AddressTable;
import dev.headroom.spi.Units.Numbering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final String TEXT = "(alpha [one] [two Three] omega) (beta [one]) tail";

  private static final List<AddressTable> TABLES =
      List.of(
          table("outer", new int[] {0, 32}, new int[] {31, 44}),
          table("inner", new int[] {7, 13, 38}, new int[] {12, 24, 43}));

  private static AddressTable table(String noun, int[] starts, int[] ends) {
    return new AddressTable("", "", noun, Numbering.ORDINAL, starts, ends, Map.of());
  }

  private static List<String> places(String wanted) {
    return new Filter(TEXT, TABLES, wanted, 0)
        .hits(TokenCounters.o200k(), 100).stream().map(Filter.Hit::place).toList();
  }

  @Test
  void aLiteralHitIsTheInnermostUnitThatHoldsIt() {
    assertThat(places("one")).containsExactly("inner 1", "inner 3");
    assertThat(places("OMEGA")).containsExactly("outer 1");
    assertThat(places("two three")).containsExactly("inner 2");
  }

  @Test
  void withoutALiteralHitTheUnitsThatShareMostWordsAnswer() {
    assertThat(places("three and two")).containsExactly("inner 2");
    assertThat(places("what stands beside omega and alpha")).containsExactly("outer 1");
  }

  @Test
  void nothingSharedIsNoHit() {
    assertThat(places("zebra")).isEmpty();
  }

  @Test
  void anOriginalWithoutUnitsIsLookedAtByLines() {
    Filter filter = new Filter("first\nsecond thing\nthird\n", List.of(), "Second", 0);

    assertThat(filter.hits(TokenCounters.o200k(), 100))
        .extracting(Filter.Hit::place)
        .containsExactly("lines 2");
  }
}
