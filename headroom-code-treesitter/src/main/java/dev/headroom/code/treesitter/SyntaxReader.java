package dev.headroom.code.treesitter;

import dev.headroom.spi.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParseState;
import org.treesitter.TSParser;
import org.treesitter.TSParserProgress;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * Parses a text and copies what is of use out of the tree. Parser, tree and cursor live for one
 * call on one thread and are closed before it returns: a node that outlives its tree would crash
 * the JVM, so none leaves this class.
 *
 * <p>The text is handed over as UTF-16: an offset is two bytes a char then, whatever the text
 * holds, lone surrogates and NUL included.
 */
final class SyntaxReader {
  /** A tree takes some fifty bytes a char, outside the heap. */
  static final int MAX_CHARS = 1_000_000;

  private static final int MAX_DEPTH = 60;

  /** Nobody writes such brackets, and a parser recovers from them slowly. */
  private static final int MAX_BRACKETS = 250;

  private static final int MAX_FAULTS = 2_000;
  private static final int CHUNK = 8_192;

  /*
   * The parser reports after each hundred of its operations; a hundred take some hundred
   * microseconds. Source code needs one report for 110 to 350 chars, single files one for 64. Where
   * a text has a parser look at the same again and again (a chain of a<a><a> in Python, for
   * instance, is quadratic), reports come faster than the parser gets on; so patience is lent anew
   * only by what was read since, and never above what there was at first. Behind the last char the
   * parser balances its tree, with a report for some 300 chars of the text; so there is patience for
   * all of it once more.
   */
  private static final int CHARS_PER_REPORT = 32;
  private static final int PATIENCE = 160;

  /** A report after a fault weighs as much as these; faults are usual only where macros are. */
  private static final int FAULTY_REPORT = 3;

  private final Grammar grammar;
  private final TSTreeCursor cursor;

  private SyntaxReader(Grammar grammar, TSTreeCursor cursor) {
    this.grammar = grammar;
    this.cursor = cursor;
  }

  /**
   * Tree and faults of a text.
   *
   * @param steps is told of work done, and may throw to end it
   * @return empty if the grammar cannot be used here, or the text is too much for the parser
   */
  static Optional<Syntax> read(String text, Grammar grammar, IntConsumer steps) {
    return parse(
        text,
        grammar,
        steps,
        (root, reader) ->
            reader.faults(root).map(faults -> new Syntax(reader.tree(root, text), faults)));
  }

  /** Faults alone; empty as above. */
  static Optional<List<Span>> faults(String text, Grammar grammar, IntConsumer steps) {
    return parse(text, grammar, steps, (root, reader) -> reader.faults(root));
  }

  private static <T> Optional<T> parse(
      String text,
      Grammar grammar,
      IntConsumer steps,
      BiFunction<TSNode, SyntaxReader, Optional<T>> use) {
    Optional<TSLanguage> language = grammar.language();
    if (language.isEmpty() || text.length() > MAX_CHARS || isTooDeep(text)) {
      return Optional.empty();
    }
    int last = Lines.inkEnd(text, 0, text.length());
    Watch watch = new Watch(last, grammar.hasMacros() ? 1 : FAULTY_REPORT, steps);
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(language.get());
      try (TSTree tree = parse(parser, text, watch)) {
        watch.rethrow();
        return tree == null ? Optional.empty() : use(tree, grammar, use);
      }
    }
  }

  private static boolean isTooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth <= MAX_BRACKETS; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
        depth--;
      }
    }
    return depth > MAX_BRACKETS;
  }

  private static <T> Optional<T> use(
      TSTree tree, Grammar grammar, BiFunction<TSNode, SyntaxReader, Optional<T>> use) {
    TSNode root = tree.getRootNode();
    try (TSTreeCursor cursor = new TSTreeCursor(root)) {
      return use.apply(root, new SyntaxReader(grammar, cursor));
    }
  }

  private static @Nullable TSTree parse(TSParser parser, String text, Watch watch) {
    TSReader reader =
        (buffer, offset, point) -> {
          int from = offset / 2;
          int count = Math.min(buffer.length / 2, text.length() - from);
          for (int i = 0; i < count; i++) {
            char c = text.charAt(from + i);
            buffer[2 * i] = (byte) c;
            buffer[2 * i + 1] = (byte) (c >> 8);
          }
          return Math.max(0, 2 * count);
        };
    byte[] buffer = new byte[2 * Math.min(CHUNK, Math.max(1, text.length()))];
    return parser.parseWithOptions(
        buffer, null, reader, TSInputEncoding.TSInputEncodingUTF16LE, watch);
  }

  /** Bounds the work of one parse; called from native code, so it never throws there. */
  private static final class Watch implements TSParserProgress {
    private final int last;
    private final IntConsumer steps;
    private final int faulty;
    private int patience = PATIENCE * CHARS_PER_REPORT; // in chars
    private int reached;
    private boolean ended;
    private @Nullable RuntimeException stop;

    Watch(int last, int faulty, IntConsumer steps) {
      this.last = last;
      this.faulty = faulty;
      this.steps = steps;
    }

    @Override
    public boolean progress(TSParseState state) {
      try {
        steps.accept(1);
      } catch (RuntimeException e) {
        stop = e;
      }
      int at = state.getCurrentByteOffset() / 2;
      int more = Math.max(0, at - reached);
      reached += more;
      patience = ended ? patience : Math.min(PATIENCE * CHARS_PER_REPORT, patience + more);
      if (!ended && reached >= last) {
        ended = true;
        patience += last;
      }
      patience -= CHARS_PER_REPORT * (state.hasError() ? faulty : 1);
      return stop != null || patience < 0;
    }

    void rethrow() {
      if (stop != null) {
        throw stop;
      }
    }
  }

  private SyntaxNode tree(TSNode root, String text) {
    cursor.reset(root);
    List<SyntaxNode> children = children(text, Role.LIST, 0, Integer.MAX_VALUE);
    return new SyntaxNode("file", Role.LIST, "", 0, text.length(), children);
  }

  /** The named nodes inside the one the cursor is at, not more than a number of them. */
  private List<SyntaxNode> children(String text, Role around, int depth, int most) {
    if (most == 0 || depth == MAX_DEPTH || !cursor.gotoFirstChild()) {
      return List.of();
    }
    List<SyntaxNode> found = new ArrayList<>();
    do {
      TSNode node = cursor.currentNode();
      int symbol = node.getSymbol();
      if (!grammar.isNamed(symbol)) {
        continue;
      }
      int start = node.getStartByte() / 2;
      int end = Lines.inkEnd(text, start, node.getEndByte() / 2);
      Role role = grammar.role(symbol);
      String field = grammar.field(cursor.currentFieldId());
      int inner = role.most(end - start, around, depth == 0);
      List<SyntaxNode> inside = children(text, role, depth + 1, inner);
      found.add(new SyntaxNode(grammar.type(symbol), role, field, start, end, inside));
    } while (found.size() < most && cursor.gotoNextSibling());
    cursor.gotoParent();
    return found;
  }

  /** Where the tree says that it is wrong; empty if there is too much of it. */
  private Optional<List<Span>> faults(TSNode root) {
    if (!root.hasError()) {
      return Optional.of(List.of());
    }
    List<Span> faults = new ArrayList<>();
    cursor.reset(root);
    while (true) {
      TSNode node = cursor.currentNode();
      if (node.isError() || node.isMissing()) {
        faults.add(new Span(node.getStartByte() / 2, node.getEndByte() / 2));
      } else if (node.hasError() && cursor.gotoFirstChild()) {
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) {
          return Optional.of(faults);
        }
      }
      if (faults.size() > MAX_FAULTS) {
        return Optional.empty();
      }
    }
  }
}
