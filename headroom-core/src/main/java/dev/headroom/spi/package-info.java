/** What plug-in authors implement: compressors, formats, stores and token counters. */
@NullMarked
package dev.headroom.spi;

import org.jspecify.annotations.NullMarked;
