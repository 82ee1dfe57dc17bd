package dev.headroom.json;

/** What writers of JSON escape in strings beyond what they must, and how they write numbers. */
enum EscapeStyle {
  /** Only quotes, backslashes and control characters are escaped. */
  PLAIN(""),
  /** All beyond ASCII too. */
  ASCII(", escaped to ASCII"),
  /** The signs of markup too, as Go does. */
  MARKUP(", <>& escaped"),
  /** As {@link #PLAIN}, with capitals in numbers, as Jackson does. */
  CAPITALS(", \\u001B in capitals"),
  /** As {@link #ASCII}, with capitals in numbers. */
  ASCII_CAPITALS(", escaped to ASCII in capitals");

  /** What the first line says of it. */
  final String words;

  EscapeStyle(String words) {
    this.words = words;
  }

  /** A set of styles by bits. */
  int bit() {
    return 1 << ordinal();
  }
}
