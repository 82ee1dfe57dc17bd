package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.service.tool.ToolExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Wrapped tools on virtual threads, where there are any; compiled for JDKs without them. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
  private static final String PINNED = "jdk.VirtualThreadPinned";
  private static final int CALLS = 400;

  @TempDir Path folder;

  @Test
  void t58NoVirtualThreadIsPinned() throws Exception {
    HeadroomTools tools = HeadroomTools.builder().resultTokens(300).build();
    runAll(tools); // Classes are loaded under the JVM's own monitors, which pin.

    try (Recording recording = new Recording()) {
      recording.enable(PINNED).withThreshold(Duration.ZERO);
      recording.start();
      runAll(tools);
      recording.stop();
      Path file = folder.resolve("pinned.jfr");
      recording.dump(file);

      assertThat(RecordingFile.readAllEvents(file))
          .extracting(RecordedEvent::getEventType)
          .noneMatch(type -> type.getName().equals(PINNED));
    }
  }

  private static void runAll(HeadroomTools tools) throws Exception {
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        String log = log(i % 50);
        ToolExecutor executor = Calls.bound(tools, "read_log", Calls.returning(log));
        results.add(
            threads.submit(
                () ->
                    executor
                        .executeWithContext(Calls.request("read_log", "{}"), Calls.context())
                        .resultText()));
      }
      for (Future<String> result : results) {
        assertThat(result.get()).isNotEmpty();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String log(int seed) {
    return Payloads.log(new Random(seed), 120);
  }
}
