/**
 * JSON, NDJSON and JSON inside text: {@link dev.headroom.json.JsonCrusher} shows arrays of records
 * as tables, with what all rows share stated once.
 */
@NullMarked
package dev.headroom.json;

import org.jspecify.annotations.NullMarked;
