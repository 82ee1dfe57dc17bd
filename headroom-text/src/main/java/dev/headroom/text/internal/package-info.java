/** What several kinds of text share; not for use outside this module. */
@NullMarked
package dev.headroom.text.internal;

import org.jspecify.annotations.NullMarked;
