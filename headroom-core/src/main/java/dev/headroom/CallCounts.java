package dev.headroom;

import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.TokenCounter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What was counted during one call, so that no text is counted twice. One thread. */
final class CallCounts {
  private static final int MAX_TEXTS = 4;

  /** A shorter text takes less time to count than to look for. */
  private static final int MIN_KEPT = 1_000;

  private final TokenCounter counter;
  private final List<CountedText> texts = new ArrayList<>();
  private final Queue<Total> totals = new ArrayDeque<>();

  private record Total(String text, int tokens) {}

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
    for (Total known : totals) {
      if (known.text.equals(text)) {
        return known.tokens;
      }
    }
    Total total = new Total(text, counter.count(text));
    if (text.length() >= MIN_KEPT) {
      totals.add(total);
      if (totals.size() > MAX_TEXTS) {
        totals.remove();
      }
    }
    return total.tokens;
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
