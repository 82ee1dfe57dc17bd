/** Lists of files and the like: find, ls, tree. */
@NullMarked
package dev.headroom.text.listing;

import org.jspecify.annotations.NullMarked;
