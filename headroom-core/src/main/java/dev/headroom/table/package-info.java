/**
 * Building blocks of tables for plug-in authors: columns, what the values of a column share, text
 * cells with their reader, row weights and totals. Used by JSON, CSV and Markdown tables alike.
 */
@NullMarked
package dev.headroom.table;

import org.jspecify.annotations.NullMarked;
