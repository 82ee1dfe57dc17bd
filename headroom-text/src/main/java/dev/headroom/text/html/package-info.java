/** Web pages: their readable text, with headings, links, tables and code. */
@NullMarked
package dev.headroom.text.html;

import org.jspecify.annotations.NullMarked;
