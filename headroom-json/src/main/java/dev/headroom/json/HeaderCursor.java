package dev.headroom.json;

import java.io.IOException;

/** A place in the lines above a table's rows, and the words it steps over. */
final class HeaderCursor {
  final String text;
  int position;

  HeaderCursor(String text) {
    this.text = text;
  }

  String name() throws IOException {
    int from = position;
    if (at() == '"') {
      for (position++; at() != '"'; position++) {
        if (at() == '\n') {
          throw new IOException("name not closed at char " + from);
        }
        position += at() == '\\' ? 1 : 0;
      }
      position++;
      return text.substring(from + 1, position - 1);
    }
    while (Character.isLetterOrDigit(at()) || "_$@./-".indexOf(at()) >= 0) {
      position++;
    }
    if (position == from) {
      throw new IOException("name expected at char " + from);
    }
    return text.substring(from, position);
  }

  int number(int from, int to) throws IOException {
    try {
      return Integer.parseInt(text, from, to, 10);
    } catch (NumberFormatException e) {
      throw new IOException("number expected at char " + from, e);
    }
  }

  void skipBlanks() {
    while (at() == ' ') {
      position++;
    }
  }

  char at() {
    return position < text.length() ? text.charAt(position) : '\n';
  }

  char take() {
    char c = at();
    position++;
    return c;
  }

  void expect(char c) throws IOException {
    if (at() != c) {
      throw new IOException("'" + c + "' expected at char " + position);
    }
    position++;
  }
}
