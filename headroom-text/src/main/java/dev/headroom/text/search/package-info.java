/** Output of grep, git grep and ripgrep. */
@NullMarked
package dev.headroom.text.search;

import org.jspecify.annotations.NullMarked;
