/** A densifier of the user's own: says what one known tool's output is, and inherits the laws. */
@NullMarked
package dev.headroom.text.densify;

import org.jspecify.annotations.NullMarked;
