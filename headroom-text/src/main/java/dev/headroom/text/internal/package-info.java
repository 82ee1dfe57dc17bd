<<<<<<< HEAD
/** What several kinds of text share; not for use outside this module. */
=======
/** Shared by the compressors of this module. Internal: not for use outside Headroom's modules. */
>>>>>>> prose
@NullMarked
package dev.headroom.text.internal;

import org.jspecify.annotations.NullMarked;
