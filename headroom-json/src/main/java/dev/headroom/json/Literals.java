package dev.headroom.json;

/** What is a number or a word of JSON and not text; for readers. */
final class Literals {
  private Literals() {}

  /** Whether {@code text[start, end)} is a JSON number, true, false or null: one pass by states. */
  static boolean is(CharSequence text, int start, int end) {
    int length = end - start;
    if (length == 4 || length == 5) {
      String word = text.subSequence(start, end).toString();
      if (word.equals("true") || word.equals("false") || word.equals("null")) {
        return true;
      }
    }
    // 0 begin, 1 after minus, 2 zero, 3 whole, 4 point, 5 fraction, 6 e, 7 sign, 8 exponent
    int state = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean exponent = c == 'e' || c == 'E';
      state =
          switch (state) {
            case 0 -> c == '-' ? 1 : !digit ? -1 : c == '0' ? 2 : 3;
            case 1 -> !digit ? -1 : c == '0' ? 2 : 3;
            case 2 -> c == '.' ? 4 : exponent ? 6 : -1;
            case 3 -> digit ? 3 : c == '.' ? 4 : exponent ? 6 : -1;
            case 4 -> digit ? 5 : -1;
            case 5 -> digit ? 5 : exponent ? 6 : -1;
            case 6 -> digit ? 8 : c == '+' || c == '-' ? 7 : -1;
            default -> digit ? 8 : -1;
          };
      if (state < 0) {
        return false;
      }
    }
    return state == 2 || state == 3 || state == 5 || state == 8;
  }
}
