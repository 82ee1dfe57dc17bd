/**
 * Chooses what is left out under a budget and writes the text with its gaps. Internal: not for use
 * outside Headroom's own modules.
 */
@NullMarked
package dev.headroom.internal.plan;

import org.jspecify.annotations.NullMarked;
