/**
 * Source code as skeletons: signatures stay, bodies and comments are parts that may be left out.
 * Nothing is ever printed again; what is visible is the file, character for character.
 */
@NullMarked
package dev.headroom.code;

import org.jspecify.annotations.NullMarked;
