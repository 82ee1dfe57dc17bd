/**
 * Source code as skeletons by tree-sitter's parsers; an artefact of its own, since it brings native
 * libraries. It needs no set-up: on the class path, it treats the languages it has before the
 * scanner of {@code headroom-code} is asked.
 *
 * <p><b>Platforms.</b> Linux with glibc and macOS on x86-64 and ARM64, Windows on x86-64. Elsewhere
 * (musl, other processors, no temporary folder or one on which nothing may run, a grammar left out
 * of the class path) the compressor steps aside, one line of the {@link java.lang.System.Logger}
 * named like this package says why, and the scanner takes over. A library is unpacked to {@code
 * java.io.tmpdir} when the first file of its language comes; {@code -Dtree-sitter-lib=DIR} takes
 * libraries from a folder instead. On Java 24 and later, {@code --enable-native-access=ALL-UNNAMED}
 * avoids a warning.
 *
 * <p><b>Size.</b> The jars take about 10 MB: the core 0.8, C# 2.0, Kotlin 1.7, C++ 1.5, TSX and
 * TypeScript 0.8 each, Rust 0.7, C and Python 0.4 each, JavaScript and Go 0.3 each. A grammar that
 * is not needed can be excluded.
 *
 * <p><b>Memory.</b> A tree lives outside the heap, for the time of one parse, and is closed before
 * the parse returns; nothing native is kept between calls but the libraries. Files of more than a
 * million chars, with more than 250 open brackets, or on which the parser works several times as
 * long as on any file seen, are left to the scanner.
 */
@NullMarked
package dev.headroom.code.treesitter;

import org.jspecify.annotations.NullMarked;
