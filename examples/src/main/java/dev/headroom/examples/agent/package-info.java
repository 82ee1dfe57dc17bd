/** An agent whose tools return more than its model should read. */
@NullMarked
package dev.headroom.examples.agent;

import org.jspecify.annotations.NullMarked;
