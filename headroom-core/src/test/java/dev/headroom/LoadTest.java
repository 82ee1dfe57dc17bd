package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final int BODIES = 64;

  @Test
  void t57AndT69SixtyFourLargeBodiesAtOnceEndAndEqualTheSerialOnes() throws Exception {
    Headroom headroom = LinesFake.engine().recoverable().build();
    List<Content> bodies = new ArrayList<>();
    for (int i = 0; i < BODIES; i++) {
      String body = "body " + i + "\n" + LinesFake.lines(40_000);
      bodies.add(Content.of(body).within(400).in(Scope.of("scope " + i)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(BODIES);
    try {
      List<Future<String>> texts = new ArrayList<>();
      bodies.forEach(body -> texts.add(threads.submit(() -> headroom.compress(body).text())));
      for (int i = 0; i < BODIES; i++) {
        String parallel = texts.get(i).get(5, TimeUnit.MINUTES);
        assertThat(parallel).startsWith("body " + i);
        if (i % 16 == 0) {
          Headroom fresh = LinesFake.engine().recoverable().build();
          assertThat(fresh.compress(bodies.get(i)).text()).isEqualTo(parallel);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void t59TenTimesTheContentIsAtMostTwelveTimesTheCountingWork() {
    assertThat(charsCounted(30_000)).isLessThan(12 * charsCounted(3_000));
  }

  private static long charsCounted(int lines) {
    AtomicLong chars = new AtomicLong();
    TokenCounter counting =
        new TokenCounter() {
          @Override
          public String name() {
            return "quarter";
          }

          @Override
          public int count(String text, int start, int end) {
            chars.addAndGet(end - start);
            return (end - start + 3) / 4;
          }
        };
    LinesFake.engine()
        .recoverable()
        .counter(counting)
        .build()
        .compress(Content.of(LinesFake.lines(lines)).within(Budget.share(0.2)));
    return chars.get();
  }
}
