package dev.headroom.testkit;

import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCounter;
import org.junit.jupiter.api.Nested;

class OurCountersTest {
  @Nested
  class O200k extends TokenCounterLaws {
    @Override
    protected TokenCounter counter() {
      return TokenCounters.o200k();
    }
  }

  @Nested
  class Cl100k extends TokenCounterLaws {
    @Override
    protected TokenCounter counter() {
      return TokenCounters.cl100k();
    }
  }

  @Nested
  class Claude extends TokenCounterLaws {
    @Override
    protected TokenCounter counter() {
      return TokenCounters.forModel("claude-sonnet-4-5");
    }
  }
}
