/** Token counting: exact byte pair encoding for OpenAI's vocabularies, and estimates from it. */
@NullMarked
package dev.headroom.internal.tokens;

import org.jspecify.annotations.NullMarked;
