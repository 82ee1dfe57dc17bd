/** Compressors for Java source code; nothing is here yet. */
@NullMarked
package dev.headroom.code;

import org.jspecify.annotations.NullMarked;
