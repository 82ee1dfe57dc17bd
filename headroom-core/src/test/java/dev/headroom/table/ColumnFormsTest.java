package dev.headroom.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFormsTest {
  private final ColumnForms forms = new ColumnForms(text -> (text.length() + 3) / 4);

  @Test
  void equalValuesAreAConstant() {
    assertThat(forms.choose(List.of(text("a", "a", "a"))).get(0))
        .isEqualTo(new ColumnForm.Constant());
  }

  @Test
  void sharedEndsAreCutAtWords() {
    ColumnForm form =
        forms
            .choose(List.of(text("order-2031-ready", "order-2032-ready", "order-2039-ready")))
            .get(0);

    assertThat(form).isEqualTo(new ColumnForm.Text("order-", "-ready"));
  }

  @Test
  void aValueMadeOfAnotherIsBuilt() {
    Column id = text("k7", "m9", "q2");
    Column url =
        text("https://x.example/k7/edit", "https://x.example/m9/edit", "https://x.example/q2/edit");

    ColumnForm form = forms.choose(columns(id, url)).get(1);

    assertThat(form)
        .isEqualTo(
            new ColumnForm.Built(
                List.of("https://x.example/", "/edit"),
                List.of(new ColumnForm.Reference(0, false))));
  }

  /** Columns of one source, as forms compare them. */
  private static List<Column> columns(Column... columns) {
    StringBuilder source = new StringBuilder();
    for (Column column : columns) {
      source.append(column.source());
    }
    List<Column> moved = new java.util.ArrayList<>();
    int shift = 0;
    for (Column column : columns) {
      Column copy = new Column(column.name(), source.toString(), column.rows());
      for (int row = 0; row < column.rows(); row++) {
        copy.set(row, column.kind(row), column.start(row) + shift, column.end(row) + shift);
      }
      shift += column.source().length();
      moved.add(copy);
    }
    return moved;
  }

  private static Column text(String... values) {
    return RowWeightsTest.column(List.of(values), CellKind.TEXT);
  }
}
