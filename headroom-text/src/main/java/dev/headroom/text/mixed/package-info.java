/** Several kinds in one content: each part goes to its own compressor, the rest stays. */
@NullMarked
package dev.headroom.text.mixed;

import org.jspecify.annotations.NullMarked;
