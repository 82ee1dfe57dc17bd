/** Unified and combined diffs. */
@NullMarked
package dev.headroom.text.diff;

import org.jspecify.annotations.NullMarked;
