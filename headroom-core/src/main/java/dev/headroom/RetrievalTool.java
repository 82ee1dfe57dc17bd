package dev.headroom;

import static java.util.stream.Collectors.joining;

import dev.headroom.internal.mark.Ids;
import dev.headroom.spi.CcrStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent binds so that its model can call back what was left out. Bound to one scope, which
 * no argument can change. Immutable, thread-safe; never throws on what a model writes.
 */
public final class RetrievalTool {
  /** Name of the tool: {@value}. */
  public static final String NAME = "headroom_retrieve";

  private static final String HANDLE = "handle";
  private static final String SELECT = "select";

  private static final String DESCRIPTION =
      "Returns what was left out of a text, exactly. Markers such as [28 rows left out: rows 13-40"
          + " of /orders; ... retrieve h123456789012345678901234] give the handle and the range.";

  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"handle\":{\"type\":\"string\",\"description\":\"h and"
          + " 24 digits, from the marker\"},\"select\":{\"type\":\"string\",\"description\":\"rows"
          + " 13-40 of /orders, lines 100-180, chars 650-787, member Foo.bar, a JSON pointer,"
          + " matching some words, or all; several with ;"
          + " between\"}},\"required\":[\"handle\",\"select\"]}";

  private final Retriever retriever;
  private final Scope scope;

  RetrievalTool(Retriever retriever, Scope scope) {
    this.retriever = retriever;
    this.scope = Objects.requireNonNull(scope, "scope");
  }

  /** Name of the tool. */
  public String name() {
    return NAME;
  }

  /** What it does, for a model. */
  public String description() {
    return DESCRIPTION;
  }

  /** JSON schema of its arguments. */
  public String jsonSchema() {
    return SCHEMA;
  }

  /**
   * Runs a call.
   *
   * @param arguments JSON object as a model wrote it
   * @return header and part for each selection, folded where that is shorter and reads back byte
   *     for byte; or a message that a model can act on
   */
  public String execute(String arguments) {
    Objects.requireNonNull(arguments, "arguments");
    Optional<Map<String, String>> values = ToolArguments.read(arguments);
    if (values.isEmpty()) {
      return "[arguments are no JSON object of strings; expected for instance {\"handle\":"
          + "\"h123456789012345678901234\", \"select\": \"rows 13-40 of /orders\"}]";
    }
    String id = values.get().getOrDefault(HANDLE, "").strip();
    if (!Ids.isId(id)) {
      return "[handle is missing or not of the form h and 24 digits; copy it from the marker]";
    }
    try {
      String form = values.get().getOrDefault(SELECT, "all");
      List<Selection> selections = Selection.parseAll(form.isBlank() ? "all" : form);
      return text(id, retriever.retrieve(new Handle(scope, id), selections));
    } catch (IllegalArgumentException e) {
      return "[select is " + e.getMessage() + "]";
    }
  }

  /** What was found comes first, so that the text is known by its first line. */
  private String text(String id, Retrieval.Page page) {
    StringBuilder text = new StringBuilder();
    List<String> messages = new ArrayList<>();
    List<Selection> told = List.of();
    for (Retrieval answer : page.answers()) {
      if (answer instanceof Retrieval.Found found) {
        addLine(text, retriever.shown(found, scope));
        told = found.next();
      } else if (answer instanceof Retrieval.NoSuchPart none) {
        messages.add(none.message());
      } else {
        messages.add(missing(id, ((Retrieval.Missing) answer).reason()));
      }
    }
    if (!page.next().equals(told)) {
      String next = page.next().stream().map(Selection::toString).collect(joining("; "));
      messages.add("[the page is full; continue with " + next + "]");
    }
    messages.forEach(message -> addLine(text, message));
    return text.toString();
  }

  private static void addLine(StringBuilder text, String line) {
    boolean begun = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    text.append(begun ? "\n" : "").append(line);
  }

  private static String missing(String id, CcrStore.Reason reason) {
    String advice =
        switch (reason) {
          case UNKNOWN, OTHER_SCOPE -> "copy the handle from a marker of this conversation";
          case EVICTED, EXPIRED -> "it is gone for good; run the tool that gave the text again";
          case CORRUPT -> "what was kept is damaged; run the tool that gave the text again";
          case UNAVAILABLE -> "the store cannot be reached now; try again later";
        };
    return "[" + id + " cannot be had: " + reason + "; " + advice + "]";
  }

  /** Whether a tool name, plain or qualified, is this tool's. */
  public static boolean isItsName(String tool) {
    return ToolNames.lastSegment(tool).equals(NAME);
  }
}
