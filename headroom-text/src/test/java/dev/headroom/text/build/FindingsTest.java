package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.event.NoBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan.py:7:9: F821 Undefined name `tide`",
        "plan.py:7: F821 Undefined name `tide`",
        "cmd/quayd/table.go:44:9: this value of depth is never used",
        "C:\\harbor\\plan.py:7:9: F821 Undefined name `tide`",
        "app/tide.rb:57:3: E: unexpected token",
        "tide.cpp:10:12:   required from here",
        "E1010 'Rope' is not one of 'Winch'",
        "  12:3  error  'tide' is not defined  no-undef",
        "  2:23  \u2716  Unknown property \"colr\"",
      })
  void knowsWhatACheckerFoundAndWhere(String line) {
    assertThat(Findings.score(line)).isEqualTo(Findings.PLACED);
  }

  @Test
  void knowsWhatATestSaidAtItsOwnLine() {
    assertThat(Findings.score("    crane_test.go:17: Lift(9) = 8")).isBetween(4f, 6f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "12:30:59 berth seven",
        "12:3",
        "crane.c:7:9: warning: unused rope",
        "crane.c:7:9: note: declared here",
        "/usr/include/map:10:12:   required from 'void lift()'",
        "http://harbor.example:8080/berths",
        "main.go:12 started",
        "Downloading part-7.jar: 12:3",
        "  12:3  warning  'tide' is unused",
        "ISO8601 is a way to write dates",
        "C:",
        ":::",
        "a.b:",
        "a.b:1",
        "a.b:1:",
      })
  void takesNothingElseForOne(String line) {
    assertThat(Findings.score(line)).isZero();
  }

  @Test
  void aListTellsItsFileAndTheTaskOfWhatFailedInIt() {
    String text =
        "TASK [moor the ship] ****\nok: [pier-1]\nfatal: [pier-2]: no rope\n"
            + "src/lift.js\n  12:3  error  no winch\nsrc/other.js\n  9:1  warning  no lamp\n";
    float[] own = {0.5f, 0.5f, 8, 0.5f, 6.4f, 0.5f, 1.5f};

    Headings.raise(clean(text), own);

    assertThat(own[0]).isGreaterThan(7);
    assertThat(own[3]).isGreaterThan(5);
    assertThat(own[5]).isEqualTo(0.5f);
  }

  @Test
  void tidyingEndsWhereTheServerSpeaksAgain() {
    CleanUp cleanUp = new CleanUp();

    assertThat(cleanUp.holds("+ make lift")).isFalse();
    assertThat(cleanUp.holds("[Pipeline] { (Declarative: Post Actions)")).isTrue();
    assertThat(cleanUp.holds("no reports found")).isTrue();
    assertThat(cleanUp.holds("[Pipeline] End of Pipeline")).isFalse();
    assertThat(cleanUp.holds("ERROR: no such credentials")).isFalse();
  }

  private static CleanText clean(String text) {
    return CleanText.of(text, LineTable.of(text), new NoBounds());
  }
}
