package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model would read, put together as a user would. */
class PromptTest {
  private static final String SYSTEM = "You are the shop's assistant. ".repeat(20);
  private static final List<String> TOOLS = List.of("search_orders(since)", "refund(order)");

  private final Headroom headroom = Headroom.builder().recoverable().build();

  @Test
  void t3AndT73OnlyTheToolOutputChangesAndTheModelReadsWhatWasChecked() {
    String output = Orders.json(80);

    CompressionResult result =
        headroom.compress(Content.of(output).fromTool("search_orders").within(500));
    List<String> sent = List.of(SYSTEM, TOOLS.get(0), TOOLS.get(1), result.text());

    assertThat(sent.get(0)).isSameAs(SYSTEM);
    assertThat(sent.subList(1, 3)).isEqualTo(TOOLS);
    assertThat(headroom.counter().count(sent.get(3))).isLessThanOrEqualTo(500);
    assertThat(headroom.expand(sent.get(3)).orItself("")).isEqualTo(output);
  }

  @Test
  void t4JsonOfAnOddLayoutComesBackByteForByte() {
    String odd =
        "{ \"a\" :1.0,\n\t\"b\":[ 1e3 ,-0 ,9007199254740993 ],\r\n  \"c\" : \"\\u0041\\/\" }\n";
    String list = "[" + (odd + ",").repeat(40) + odd + "]";

    for (String text : List.of(odd, list, list.replace("\"a\"", "\"k\""))) {
      CompressionResult result = headroom.compress(Content.of(text).named("odd.json"));

      assertThat(headroom.expand(result.text()).orItself(result.text())).isEqualTo(text);
    }
  }
}
