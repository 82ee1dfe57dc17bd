/** Compressors for other languages by tree-sitter; nothing is here yet. */
@NullMarked
package dev.headroom.code.treesitter;

import org.jspecify.annotations.NullMarked;
