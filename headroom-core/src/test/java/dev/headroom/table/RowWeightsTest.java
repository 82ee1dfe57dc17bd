package dev.headroom.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowWeightsTest {
  @Test
  void aRareValueMustBeKeptAndACommonOneNeedNot() {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      states.add(i == 30 ? "lost" : "sent");
    }

    byte[] weights = RowWeights.of(List.of(column(states, CellKind.TEXT)), 50);

    assertThat(weights[30]).isEqualTo(Weights.MUST_RARE);
    assertThat(weights[20]).isEqualTo(Weights.NORMAL);
  }

  @Test
  void anOutlierMustBeKept() {
    List<String> times = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      times.add(i == 17 ? "9000" : Integer.toString(100 + i % 7));
    }

    byte[] weights = RowWeights.of(List.of(column(times, CellKind.LITERAL)), 50);

    assertThat(weights[17]).isEqualTo(Weights.MUST_RARE);
    assertThat(weights[18]).isLessThan(Weights.MUST);
  }

  @Test
  void theRowWhereASeriesChangesItsLevelMustBeKept() {
    List<String> loads = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      loads.add(Integer.toString((i < 40 ? 100 : 500) + i % 3));
    }

    byte[] weights = RowWeights.of(List.of(column(loads, CellKind.LITERAL)), 80);

    assertThat(weights[40]).isGreaterThanOrEqualTo(Weights.MUST);
    assertThat(weights[20]).isLessThan(Weights.MUST);
  }

  @Test
  void theFirstOfEachDistinctErrorMustBeKept() {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      messages.add("request " + i + " served");
    }
    messages.set(10, "error: pool 1 exhausted");
    messages.set(20, "error: pool 2 exhausted");
    messages.set(30, "connection refused by peer");

    byte[] weights = RowWeights.of(List.of(column(messages, CellKind.TEXT)), 100);

    assertThat(weights[10]).isEqualTo(Weights.MUST_ERROR);
    assertThat(weights[20]).isLessThan(Weights.MUST_ERROR);
    assertThat(weights[30]).isEqualTo(Weights.MUST_ERROR);
  }

  static Column column(List<String> values, CellKind kind) {
    String source = String.join("", values);
    Column column = new Column("c", source, values.size());
    int at = 0;
    for (int row = 0; row < values.size(); row++) {
      column.set(row, kind, at, at + values.get(row).length());
      at += values.get(row).length();
    }
    return column;
  }
}
