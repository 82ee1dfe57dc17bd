/** Logs: one table per event where all is shown, weighed lines where parts are left out. */
@NullMarked
package dev.headroom.text.log;

import org.jspecify.annotations.NullMarked;
