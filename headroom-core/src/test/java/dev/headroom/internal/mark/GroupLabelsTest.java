package dev.headroom.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Units;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupLabelsTest {
  private static List<Units.Group> rows(String... names) {
    return List.of(names).stream().map(name -> Units.Group.of(name, "rows")).toList();
  }

  @Test
  void namesInTheAlphabetOfMarkersStayAndOthersGainTheNextFreeNumber() {
    assertThat(GroupLabels.of(rows("/\u8a02", "/_:2", "/\u5ba2", "/_", "/\u8ca8", "")))
        .containsExactly("/_:3", "/_:2", "/_:4", "/_", "/_:5", "");
  }

  @Test
  @Timeout(20)
  void asManyGroupsAsAViewMayHaveAreToldApartInShortTime() {
    String[] names =
        IntStream.range(0, Short.MAX_VALUE)
            .mapToObj(i -> "/" + Character.toString(0x4e00 + i % 180) + (char) (0x4e00 + i / 180))
            .toArray(String[]::new);

    assertThat(GroupLabels.of(rows(names))).doesNotHaveDuplicates();
  }
}
