package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the built-in payloads become, byte for byte. A change that was meant is written by {@code
 * -Dgolden.update=true} and reviewed like code; each text must also expand to its payload.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "golden");

  static Stream<Arguments> cases() {
    Content orders = Content.of(Orders.json(60)).named("orders.json");
    Content log = Content.of(Orders.log(120)).fromTool("read_log");
    return Stream.of(
        Arguments.of("orders-whole", orders),
        Arguments.of("orders-400", orders.within(400)),
        Arguments.of("orders-400-asked", orders.within(400).answering("Where is PX-70120?")),
        Arguments.of("orders-crlf", Content.of(Orders.json(60).replace("},{", "},\r\n{"))),
        Arguments.of("log-whole", log),
        Arguments.of("log-400", log.within(400)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void staysAsItIs(String name, Content content) throws IOException {
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      String text = headroom.compress(content).text();
      Path file = FOLDER.resolve(name + ".out");
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      }

      assertThat(text).isEqualTo(Files.readString(file));
      assertThat(headroom.expand(text).orItself(text)).isEqualTo(content.text());
    }
  }
}
