package dev.headroom.code.treesitter;

import dev.headroom.code.Language;
import dev.headroom.spi.Payload;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSSymbolType;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** The grammars, each with its library and with what its types of nodes are for an outline. */
enum Grammar {
  PYTHON(() -> new TreeSitterPython(), Roles.python()),
  JAVASCRIPT(() -> new TreeSitterJavascript(), Roles.script()),
  TYPESCRIPT(() -> new TreeSitterTypescript(), Roles.script()),
  TSX(() -> new TreeSitterTsx(), Roles.script()),
  GO(() -> new TreeSitterGo(), Roles.go()),
  RUST(() -> new TreeSitterRust(), Roles.rust()),
  C(() -> new TreeSitterC(), Roles.c()),
  CPP(() -> new TreeSitterCpp(), Roles.c()),
  CSHARP(() -> new TreeSitterCSharp(), Roles.csharp()),
  KOTLIN(() -> new TreeSitterKotlin(), Roles.kotlin());

  /** Symbols and fields of a grammar by the parser's numbers. */
  private record Numbers(String[] types, Role[] roles, boolean[] named, String[] fields) {}

  private final NativeLibraries.Library library;
  private final Role.Table table;
  private volatile @Nullable Numbers numbers;

  Grammar(Supplier<Object> maker, Role.Table table) {
    this.library = new NativeLibraries.Library(name(), maker);
    this.table = table;
  }

  /**
   * The grammars to try for a payload, the likeliest first; none if its language is not known or
   * not ours. A header of C may be one of C++, a script may have types or markup in it.
   */
  static List<Grammar> of(Payload payload) {
    Optional<Language> language = Language.of(payload);
    if (language.isEmpty()) {
      return List.of();
    }
    return switch (language.get()) {
      case JAVA -> List.of();
      case PYTHON -> List.of(PYTHON);
      case JAVASCRIPT -> List.of(JAVASCRIPT, TSX);
      case TYPESCRIPT -> List.of(TYPESCRIPT, TSX);
      case TSX -> List.of(TSX);
      case GO -> List.of(GO);
      case RUST -> List.of(RUST);
      case C -> payload.extension().equals("h") ? List.of(C, CPP) : List.of(C);
      case CPP -> List.of(CPP);
      case CSHARP -> List.of(CSHARP);
      case KOTLIN -> List.of(KOTLIN);
    };
  }

  /** Whether files of the language often hold what only a preprocessor makes readable. */
  boolean hasMacros() {
    return this == C || this == CPP;
  }

  /** The native grammar; empty if it cannot be used here. */
  Optional<TSLanguage> language() {
    Optional<TSLanguage> language = library.language();
    if (language.isPresent() && numbers == null) {
      numbers = numbers(language.get(), table);
    }
    return language;
  }

  private static Numbers numbers(TSLanguage language, Role.Table table) {
    int symbols = language.symbolCount();
    String[] types = new String[symbols];
    Role[] roles = new Role[symbols];
    boolean[] named = new boolean[symbols];
    for (int i = 0; i < symbols; i++) {
      types[i] = language.symbolName(i);
      roles[i] = table.of(types[i]);
      named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
    }
    String[] fields = new String[language.fieldCount() + 1];
    fields[0] = "";
    for (int i = 1; i < fields.length; i++) {
      fields[i] = language.fieldNameForId(i);
    }
    return new Numbers(types, roles, named, fields);
  }

  private Numbers known() {
    Numbers known = numbers;
    if (known == null) {
      throw new IllegalStateException(name() + " is not loaded");
    }
    return known;
  }

  /** Whether a symbol is one that the grammar names; what could not be read is one, too. */
  boolean isNamed(int symbol) {
    boolean[] named = known().named();
    return symbol < 0 || symbol >= named.length || named[symbol];
  }

  Role role(int symbol) {
    Role[] roles = known().roles();
    return symbol < 0 || symbol >= roles.length ? Role.FAULT : roles[symbol];
  }

  String type(int symbol) {
    String[] types = known().types();
    return symbol < 0 || symbol >= types.length ? "ERROR" : types[symbol];
  }

  String field(int field) {
    return known().fields()[field];
  }
}
