/** Bytes, digests and lines of texts. Internal: not for use outside Headroom's own modules. */
@NullMarked
package dev.headroom.internal.text;

import org.jspecify.annotations.NullMarked;
