/**
 * The one writer and the one reader of markers and ids. Internal: not for use outside Headroom's
 * own modules.
 */
@NullMarked
package dev.headroom.internal.mark;

import org.jspecify.annotations.NullMarked;
