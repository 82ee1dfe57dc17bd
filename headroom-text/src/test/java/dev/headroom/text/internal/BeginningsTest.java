package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final Beginnings WORDS = Beginnings.of("crane ", "crab", "\u2713 ", "[", "c++ ");

  @Test
  void linesBeginWithAWord() {
    assertThat(WORDS.begin("crane 7")).isTrue();
    assertThat(WORDS.begin("crab")).isTrue();
    assertThat(WORDS.begin("\u2713 done")).isTrue();
    assertThat(WORDS.begin("[")).isTrue();
  }

  @Test
  void otherLinesDoNot() {
    assertThat(WORDS.begin("")).isFalse();
    assertThat(WORDS.begin("crane")).isFalse();
    assertThat(WORDS.begin(" crane ")).isFalse();
    assertThat(WORDS.begin("\u2717 done")).isFalse();
    assertThat(WORDS.begin("\ud800")).isFalse();
  }
}
