/** Prose and Markdown, one document or several: shown by sentence, under the headings above it. */
@NullMarked
package dev.headroom.text.prose;

import org.jspecify.annotations.NullMarked;
