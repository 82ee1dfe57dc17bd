/** Shared by the compressors of this module. Internal: not for use outside Headroom's modules. */
@NullMarked
package dev.headroom.text.internal;

import org.jspecify.annotations.NullMarked;
