/**
 * What is kept beside an original: the tables of where its units lie. Internal: not for use outside
 * Headroom's own modules.
 */
@NullMarked
package dev.headroom.internal.store;

import org.jspecify.annotations.NullMarked;
