/** One table per event: writes lines that repeat as tables, and reads them back. */
@NullMarked
package dev.headroom.text.internal.event;

import org.jspecify.annotations.NullMarked;
