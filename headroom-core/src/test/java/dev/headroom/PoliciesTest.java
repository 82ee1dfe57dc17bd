package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
  private static final Policies NONE = new Policies(Map.of(), Policy.RECOVERABLE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edit",
        "Edit",
        "MultiEdit",
        "NotebookEdit",
        "edit_file",
        "write_file",
        "apply_patch",
        "str_replace_based_edit_tool",
        "search_replace",
        "mcp__files__edit_file",
        "files/write"
      })
  void toolsThatEditAreLeftAlone(String tool) {
    assertThat(NONE.of(Optional.of(tool))).isEqualTo(Policy.OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"read_file", "grep", "editorial_search", "list_writes", "credit", "", "_"})
  void otherToolsAreNot(String tool) {
    assertThat(NONE.of(Optional.of(tool))).isEqualTo(Policy.RECOVERABLE);
  }

  @Test
  void whatTheCallerSaysOfAnEditToolCounts() {
    Policies said = new Policies(Map.of("*", Policy.LOSSLESS), Policy.RECOVERABLE);

    assertThat(said.of(Optional.of("edit_file"))).isEqualTo(Policy.LOSSLESS);
    assertThat(said.of(Optional.empty())).isEqualTo(Policy.RECOVERABLE);
  }
}
