package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final Beginnings WORDS = Beginnings.of("crane ", "crab", "\u2713 ", "[", "c++ ");

  @Test
  void linesBeginWithAWord() {
    assertThat(WORDS.isAt("crane 7", 0)).isTrue();
    assertThat(WORDS.isAt("crab", 0)).isTrue();
    assertThat(WORDS.isAt("\u2713 done", 0)).isTrue();
    assertThat(WORDS.isAt("[", 0)).isTrue();
  }

  @Test
  void otherLinesDoNot() {
    assertThat(WORDS.isAt("", 0)).isFalse();
    assertThat(WORDS.isAt("crane", 0)).isFalse();
    assertThat(WORDS.isAt(" crane ", 0)).isFalse();
    assertThat(WORDS.isAt("\u2717 done", 0)).isFalse();
    assertThat(WORDS.isAt("\ud800", 0)).isFalse();
  }
}
