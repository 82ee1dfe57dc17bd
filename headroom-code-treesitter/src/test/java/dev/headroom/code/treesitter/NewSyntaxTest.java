package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came to the languages in the last years. */
class NewSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "PYTHON # type Alias[T] = list[T]",
        "PYTHON # def f[T: int, *Ts, **P](a: T, /, *, b) -> T: return f\"{'a' + f\"{1 + 2}\"} {x!r:>{w}}\"",
        "PYTHON # class C[T]: x: T",
        "TYPESCRIPT # class A<const T extends readonly string[]> { @f accessor x = 1; static { init(); } }",
        "TYPESCRIPT # const p = { a: 1 } satisfies Rec<string>; using r = open();",
        "TYPESCRIPT # import type { A } from './a' with { type: 'json' }; export type * from './x';",
        "TYPESCRIPT # interface G<in out T, out U> { a: T }",
        "CSHARP # public class P(int a, string b) : Base(a) { int[] c = [1, 2, ..b]; }",
        "CSHARP # using X = (int A, int B); public record struct R(int X);",
        "CSHARP # class P { void F(in int a, ref readonly int b) { } int A { get => field; init; } }",
        "GO # package a; func f[T ~int | ~string](x T) { for i := range 10 { println(i, min(1, 2)) } }",
        "GO # package a; type A[T any] = S[string, T]",
        "RUST # fn f(x: Option<i32>) { let Some(y) = x else { return }; let c = async move |a: i32| { a }; }",
        "RUST # unsafe extern \"C\" { safe fn h(); }",
        "RUST # fn g(a: impl Fn() + use<'_>) { if let Some(a) = b && let Some(c) = d { } }",
        "CPP # template <typename T> concept Num = requires(T a) { { a + a } -> Same<T>; };",
        "CPP # export template <class T> T add(T a) requires (sizeof(T) > 1) { co_return a; }",
        "CPP # struct P { auto operator<=>(const P&) const = default; };",
        "KOTLIN # fun f(n: Int) { for (i in 0..<n) { print(i) } }",
        "KOTLIN # fun interface Op { fun run(a: Int): Int }",
        "KOTLIN # val q = all.map(List<*>::size)"
      })
  void isReadWithoutAFault(Grammar grammar, String code) {
    assertThat(parse(grammar, code)).get().returns(0, parse -> parse.syntax().faultyChars());
  }

  private static Optional<Parse> parse(Grammar grammar, String code) {
    return Parse.best(code + "\n" + "\n".repeat(20 * code.length()), List.of(grammar), steps -> {});
  }
}
