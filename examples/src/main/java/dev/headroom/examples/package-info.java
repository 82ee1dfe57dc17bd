/** Small programs that show one use each; nothing is here yet. */
@NullMarked
package dev.headroom.examples;

import org.jspecify.annotations.NullMarked;
