/** What callers use: build a {@link dev.headroom.Headroom} once, share it, compress with it. */
@NullMarked
package dev.headroom;

import org.jspecify.annotations.NullMarked;
