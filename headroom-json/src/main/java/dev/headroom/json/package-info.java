/** Compressors for JSON, NDJSON and JSON inside text; nothing is here yet. */
@NullMarked
package dev.headroom.json;

import org.jspecify.annotations.NullMarked;
