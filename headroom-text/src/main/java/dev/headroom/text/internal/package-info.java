/** What logs and build output have in common; not for use outside this module. */
@NullMarked
package dev.headroom.text.internal;

import org.jspecify.annotations.NullMarked;
