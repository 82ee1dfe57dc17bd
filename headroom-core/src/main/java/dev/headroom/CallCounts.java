package dev.headroom;

import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** What was counted during one call, so that no text is counted twice. One thread. */
final class CallCounts {
  private static final int MAX_TEXTS = 4;

  private final TokenCounter counter;
  private final List<CountedText> texts = new ArrayList<>();

  CallCounts(TokenCounter counter) {
    this.counter = counter;
  }

  TokenCounter counter() {
    return counter;
  }

  /** Tokens of a text of which no slice will be asked for, which takes less time to count. */
  int total(String text) {
    for (CountedText known : texts) {
      if (known.text().equals(text)) {
        return known.count();
      }
    }
    return counter.count(text);
  }

  /** A text, counted now if it was not before. */
  CountedText of(String text) {
    for (CountedText known : texts) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    CountedText counted = CountedText.of(text, counter);
    if (texts.size() < MAX_TEXTS) {
      texts.add(counted);
    }
    return counted;
  }
}
