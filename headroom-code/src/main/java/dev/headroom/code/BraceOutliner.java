package dev.headroom.code;

import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the parts of a file whose blocks stand in braces, by the words before each brace. It knows
 * no grammar: what it takes for the body of a function is between braces in any case, so that
 * cutting it leaves the file balanced. One use; not thread-safe.
 */
final class BraceOutliner {
  private static final int LONG_BODY = 30;
  private static final int BLOCK_LINES = 6;
  private static final int TABLE_LINES = 6;
  private static final int FIELD_LINES = 8;
  private static final int MAX_DEPTH = 300;

  /** A brace that is open. */
  private static final class Block {
    final BlockHeader header;
    final int brace;
    final int start;
    final String path;
    final boolean inParens;
    int parens;
    int groupStart = -1;
    int groupEnd = -1;
    int boundary;
    boolean functions;

    Block(BlockHeader header, int brace, int start, String path, boolean inParens) {
      this.header = header;
      this.brace = brace;
      this.start = start;
      this.path = path;
      this.inParens = inParens;
      this.boundary = brace + 1;
    }

    boolean holdsMembers() {
      return header.kind() == BlockHeader.Kind.TYPE;
    }
  }

  private final String text;
  private final Language language;
  private final SourceLexer lexer;
  private final Outline outline;
  private final CommentParts comments;
  private final Directives directives;
  private final LineIndex lines;
  private final Deque<Block> open = new ArrayDeque<>();

  private BraceOutliner(String text, Language language, SourceLexer lexer) {
    this.text = text;
    this.language = language;
    this.lexer = lexer;
    this.outline = new Outline(text, language);
    this.comments = outline.comments();
    this.directives = new Directives(lexer);
    this.lines = new LineIndex(text);
  }

  /** The parts; empty if the braces of the file do not match. */
  static Optional<Outline> outline(String text, Language language) {
    SourceLexer lexer = SourceLexer.of(text, language);
    if (!lexer.isBalanced(MAX_DEPTH)) {
      return Optional.empty();
    }
    BraceOutliner outliner = new BraceOutliner(text, language, lexer);
    outliner.run();
    return Optional.of(outliner.outline);
  }

  private void run() {
    for (int i = 0; i < lexer.size(); i++) {
      if (lexer.kind(i) == SourceLexer.COMMENT) {
        comments.add(lexer.start(i), lexer.end(i));
      }
    }
    int firstCode = comments.firstCode();
    Block file =
        new Block(
            new BlockHeader(BlockHeader.Kind.TYPE, "", Visibility.PUBLIC, false), -1, 0, "", false);
    open.push(file);
    for (int i = 0; i < lexer.size(); i++) {
      event(lexer.kind(i), lexer.start(i), lexer.end(i));
    }
    directives.addRuns(text, outline);
    comments.finish(firstCode);
  }

  private void event(char kind, int start, int end) {
    Block block = open.element();
    switch (kind) {
      case '(', '[' -> {
        block.groupStart = block.parens++ == 0 && joinsNot(block, start) ? start : block.groupStart;
      }
      case ')', ']' -> {
        block.groupEnd = --block.parens == 0 ? end : block.groupEnd;
      }
      case ';' -> {
        if (block.parens == 0) {
          prototype(block, start, end);
          block.boundary = end;
        }
      }
      case SourceLexer.DIRECTIVE -> block.boundary = block.parens == 0 ? end : block.boundary;
      case '{' -> opens(block, start);
      case '}' -> closes(start, end);
      default -> {}
    }
  }

  private void opens(Block around, int brace) {
    int from = newStatement(around, label(around.boundary, brace), brace);
    boolean inParens = around.parens > 0;
    int headerStart = inParens ? Math.max(from, lastArgument(brace, from)) : from;
    boolean top = open.size() == 1;
    BlockHeader header = BlockHeader.of(text, headerStart, brace, language, top);
    String path = around.path;
    if (!header.name().isEmpty() && !inParens) {
      path = path.isEmpty() ? header.name() : path + "." + header.name();
    }
    open.push(new Block(header, brace, from, path, inParens));
  }

  /** Whether a bracket starts on another line than the one before it ends on. */
  private boolean joinsNot(Block block, int bracket) {
    return block.groupEnd < 0 || lines.breaks(block.groupEnd, bracket) > 0;
  }

  /**
   * Where the statement starts that opens a brace: languages that end statements with the line have
   * no mark of it, so it is the line of the brace, or of the brackets which close on that line.
   */
  private int newStatement(Block around, int boundary, int brace) {
    if (!endsWithLine() || around.parens > 0) {
      return boundary;
    }
    int line = lineStart(brace, boundary);
    if (around.groupEnd > line && around.groupStart >= boundary && around.groupStart < line) {
      line = lineStart(around.groupStart, boundary);
    }
    int comment = comments.endingBefore(line);
    return comment >= boundary ? comment : line;
  }

  private int lineStart(int index, int least) {
    int line = index;
    while (line > least && !Chars.isBreak(text.charAt(line - 1))) {
      line--;
    }
    return line;
  }

  private boolean endsWithLine() {
    return switch (language) {
      case GO, KOTLIN, JAVASCRIPT, TYPESCRIPT, TSX -> true;
      default -> false;
    };
  }

  /** Whether what stands on the line above belongs to the statement, as a decorator does. */
  private boolean isDecorated(Block block) {
    int end = Chars.trimEnd(text, 0, block.start);
    int first = Chars.skipBlanks(text, lineStart(end, 0));
    return endsWithLine() && first < end && text.charAt(first) == '@';
  }

  /**
   * Where the argument that ends in a brace starts: after the last comma or bracket on its line.
   */
  private int lastArgument(int brace, int from) {
    int i = brace;
    int depth = 0;
    while (i > from && !Chars.isBreak(text.charAt(i - 1)) && brace - i < 200) {
      char c = text.charAt(i - 1);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth < 0 || depth == 0 && c == ',') {
        break;
      }
      i--;
    }
    return i;
  }

  /** After an access label of C++, which is not the member's own. */
  private int label(int from, int to) {
    if (language != Language.CPP) {
      return from;
    }
    int start = Chars.skipSpace(text, from, to);
    for (String word : new String[] {"public", "private", "protected"}) {
      if (Comments.isWordAt(text, start, to, word)) {
        int colon = Chars.skipBlanks(text, start + word.length());
        return colon < to && text.charAt(colon) == ':' ? colon + 1 : from;
      }
    }
    return from;
  }

  private void closes(int close, int end) {
    if (open.size() == 1) {
      return;
    }
    Block block = open.pop();
    Block around = open.element();
    if (isPattern(end)) {
      return;
    }
    int height = lines.breaks(block.brace, close);
    Visibility visibility = narrower(block, around);
    addInside(block, around, close, height, visibility);
    int last = after(end);
    boolean member =
        block.header.kind() == BlockHeader.Kind.FUNCTION
            || block.header.kind() == BlockHeader.Kind.TYPE
            || isDeclared(block, end, last);
    if (member
        && around.holdsMembers()
        && !block.inParens
        && around.parens == 0
        && !isDecorated(block)) {
      member(block, end, last, visibility);
    }
    boolean statement = block.header.kind() != BlockHeader.Kind.DATA || last > end;
    if (around.parens == 0 && statement) {
      around.boundary = last;
    }
  }

  /** Adds what stands between the braces, if it is of a kind that may be left out. */
  private void addInside(Block block, Block around, int close, int height, Visibility visibility) {
    switch (block.header.kind()) {
      case FUNCTION -> {
        around.functions = true;
        body(block, close, height, visibility);
      }
      case BLOCK -> {
        if (height >= BLOCK_LINES && insideLongBody(close)) {
          add(Kind.BODY, visibility, block.brace + 1, close, "");
        }
        around.functions |= block.functions;
      }
      case DATA -> {
        if (height >= TABLE_LINES && !block.functions) {
          add(Kind.DATA, visibility, block.brace + 1, close, "");
        }
        around.functions |= block.functions;
      }
      case FIELDS -> {
        around.functions = true;
        if (height >= FIELD_LINES) {
          Kind kind = block.header.isImport() ? Kind.IMPORTS : Kind.FIELDS;
          add(kind, visibility, block.brace + 1, close, "");
        }
      }
      default -> around.functions = true;
    }
  }

  /** Whether fields or names in braces are those of a type which ends with them. */
  private boolean isDeclared(Block block, int end, int last) {
    boolean named =
        block.header.kind() == BlockHeader.Kind.FIELDS && !block.header.name().isEmpty();
    boolean closed = !hasPrototypes() || last > end;
    return named && !block.header.isImport() && closed;
  }

  private boolean hasPrototypes() {
    return language == Language.C || language == Language.CPP;
  }

  /** Adds a function of C that is declared at the top of a file, without its body. */
  private void prototype(Block block, int semicolon, int end) {
    if (open.size() > 1 || !hasPrototypes() || block.groupEnd < block.boundary) {
      return;
    }
    BlockHeader header = BlockHeader.of(text, block.boundary, semicolon, language, true);
    boolean called = Chars.trimEnd(text, block.groupEnd, semicolon) == block.groupEnd;
    if (called && header.kind() == BlockHeader.Kind.FUNCTION && !header.name().isEmpty()) {
      Block declared = new Block(header, semicolon, block.boundary, header.name(), false);
      member(declared, end, end, Visibility.PUBLIC);
    }
  }

  /** Whether the braces are what is assigned to, such as names taken out of an object. */
  private boolean isPattern(int end) {
    int i = Chars.skipBlanks(text, end);
    return i + 1 < text.length()
        && text.charAt(i) == '='
        && text.charAt(i + 1) != '='
        && text.charAt(i + 1) != '>';
  }

  private void body(Block block, int close, int height, Visibility visibility) {
    boolean nested = insideFunction();
    if (!nested || height >= BLOCK_LINES && insideLongBody(close)) {
      add(Kind.BODY, visibility, block.brace + 1, close, "");
    }
    if (!nested) {
      comments.inside(block.brace, close);
    }
  }

  private boolean insideFunction() {
    for (Block block : open) {
      if (block.header.kind() == BlockHeader.Kind.FUNCTION) {
        return true;
      }
    }
    return false;
  }

  private boolean insideLongBody(int close) {
    Block outermost = null;
    for (Block block : open) {
      outermost = block.header.kind() == BlockHeader.Kind.FUNCTION ? block : outermost;
    }
    return outermost != null && lines.breaks(outermost.brace, close) >= LONG_BODY;
  }

  private void member(Block block, int end, int last, Visibility visibility) {
    int code = firstCode(block.start, block.brace);
    boolean begins = Chars.isWord(text.charAt(code)) || text.charAt(code) == '#';
    if (endsWithLine() && (!begins || closesAngle(code, block.brace))) {
      return; // the rest of an expression that began on an earlier line
    }
    comments.document(block.start, code, visibility);
    int first = Chars.cleanStart(text, comments.firstBetween(block.start, code));
    int stop = comments.trailing(Math.max(end, last));
    add(Kind.MEMBER, visibility, first, Chars.skipBlankLines(text, stop), block.path);
  }

  /** Whether type parameters end here that began earlier. */
  private boolean closesAngle(int from, int to) {
    int depth = 0;
    for (int i = from; i < to && depth >= 0; i++) {
      char c = text.charAt(i);
      boolean arrow = i > 0 && (text.charAt(i - 1) == '=' || text.charAt(i - 1) == '-');
      depth += c == '<' ? 1 : c == '>' && !arrow ? -1 : 0;
    }
    return depth < 0;
  }

  private void add(Kind kind, Visibility visibility, int start, int end, String name) {
    if (directives.areWhole(start, end)) {
      outline.add(kind, visibility, start, end, name);
    }
  }

  /** First char after the boundary that is neither blank nor comment. */
  private int firstCode(int from, int to) {
    int i = from;
    while (i < to) {
      int next = comments.skip(i);
      char c = text.charAt(i);
      if (next == i + 1 && !Chars.isBlank(c) && !Chars.isBreak(c)) {
        return i;
      }
      i = next;
    }
    return to;
  }

  /** After a semicolon or comma that closes the statement behind a brace. */
  private int after(int end) {
    int i = Chars.skipBlanks(text, end);
    boolean closes = i < text.length() && (text.charAt(i) == ';' || text.charAt(i) == ',');
    return closes ? i + 1 : end;
  }

  private static Visibility narrower(Block block, Block around) {
    Visibility own = block.header.visibility();
    Visibility outer = around.header.visibility();
    return own.compareTo(outer) > 0 ? own : outer;
  }
}
