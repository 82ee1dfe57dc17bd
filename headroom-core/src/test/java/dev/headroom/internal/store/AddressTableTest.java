package dev.headroom.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.Weights;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AddressTableTest {
  private static AddressTable table() {
    Units.Builder units = Units.of("x".repeat(300));
    int group = units.group(Units.Group.of("/orders", "rows"));
    units.add(group, -1, 0, 100, Weights.LOW, 5_000, 5_300);
    units.name(units.add(group, -1, 100, 300, Weights.LOW, 70, 4_000), "Größe");
    return AddressTable.of(units.build()).get(0);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    AddressTable read = AddressTable.decode(table().encode());

    assertThat(read.name()).isEqualTo("/orders");
    assertThat(read.span(0)).isEqualTo(new Span(5_000, 5_300));
    assertThat(read.span(1)).isEqualTo(new Span(70, 4_000));
    assertThat(read.names()).containsEntry(1, "Größe");
  }

  @Test
  void cutBytesAreRefused() {
    byte[] bytes = table().encode();

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> AddressTable.decode(cut)).isInstanceOf(IOException.class);
    }
  }
}
