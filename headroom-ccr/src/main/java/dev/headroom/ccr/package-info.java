/** Stores that outlive the JVM; nothing is here yet. */
@NullMarked
package dev.headroom.ccr;

import org.jspecify.annotations.NullMarked;
