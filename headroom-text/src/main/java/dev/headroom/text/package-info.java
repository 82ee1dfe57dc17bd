/** Compressors for text in lines or markup; nothing is here yet. */
@NullMarked
package dev.headroom.text;

import org.jspecify.annotations.NullMarked;
