package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacrosTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class SHOP_EXPORT Till { int a; };|class Till { int a; };",
        "class SHOP_EXPORT Till;|class Till;",
        "SHOP_API int open(int a);|int open(int a);",
        "SHOP_API Till *open(int a) { return 0; }|Till *open(int a) { return 0; }",
        "extern SHOP_API const Till all[];|extern const Till all[];",
        "int SHOP_CALL close(void);|int close(void);",
        "int close(void) SHOP_PURE;|int close(void) ;",
        "void f() SHOP_LOCKS(a, b) { }|void f() { }",
        "struct S { int a SHOP_GUARDED_BY(mu); };|struct S { int a ; };",
        "template <class T> SHOP_NODISCARD T get(T a);|template <class T> T get(T a);"
      })
  void aMacroThatIsInTheWayGoes(String text, String left) {
    String without = Macros.without(text);

    assertThat(without).hasSameSizeAs(text);
    assertThat(without.replaceAll(" +", " ").strip()).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DWORD open(HANDLE file);",
        "BOOL\nopen(int a)\n{\n}\n",
        "TEST(Shop, Opens)\n{\n}\n",
        "struct FOO bar;",
        "return MAX_SIZE;",
        "int a = MAX(b, c);",
        "f(FOO, BAR);",
        "#define SHOP_API extern int\nint a;\n",
        "// SHOP_API int a;\nconst char *s = \"SHOP_API int a;\";",
        "case FIRST: SECOND(a); break;"
      })
  void aNameInCapitalsThatHasItsPlaceStays(String text) {
    assertThat(Macros.without(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anyTextKeepsItsLengthAndLines(int seed) {
    String[] pieces = {
      "AB_C", " ", "int", "(", ")", "{", "}", ";", "\n", "\r\n", "R\"x(", "\"", "'", "/*", "*/",
      "#if", "class", "<", ">", "\\\n", ")x\"", "\ud800", "a", "::", "static "
    };
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    String without = Macros.without(text.toString());

    assertThat(without).hasSameSizeAs(text);
    assertThat(without.lines().count()).isEqualTo(text.toString().lines().count());
  }
}
