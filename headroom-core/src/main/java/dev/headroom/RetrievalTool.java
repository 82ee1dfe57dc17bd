package dev.headroom;

import dev.headroom.internal.mark.Ids;
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
          + " matching some words, or all\"}},\"required\":[\"handle\",\"select\"]}";

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
   * @return header and part, or a message that a model can act on
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
    Selection selection;
    try {
      String form = values.get().getOrDefault(SELECT, "all");
      selection = Selection.parse(form.isBlank() ? "all" : form);
    } catch (IllegalArgumentException e) {
      return "[select is " + e.getMessage() + "]";
    }
    Retrieval retrieval = retriever.retrieve(new Handle(scope, id), selection);
    if (retrieval instanceof Retrieval.Found found) {
      return found.text();
    }
    if (retrieval instanceof Retrieval.NoSuchPart none) {
      return none.message();
    }
    return "[" + id + " cannot be had: " + ((Retrieval.Missing) retrieval).reason() + "]";
  }

  /** Whether a tool name, plain or qualified, is this tool's. */
  public static boolean isItsName(String tool) {
    return ToolNames.lastSegment(tool).equals(NAME);
  }
}
