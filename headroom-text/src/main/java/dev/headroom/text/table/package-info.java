/** Tables in text: CSV, TSV, Markdown, boxes of database shells, aligned columns. */
@NullMarked
package dev.headroom.text.table;

import org.jspecify.annotations.NullMarked;
