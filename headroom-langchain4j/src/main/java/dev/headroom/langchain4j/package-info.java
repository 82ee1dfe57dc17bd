/** The way into LangChain4j; nothing is here yet. */
@NullMarked
package dev.headroom.langchain4j;

import org.jspecify.annotations.NullMarked;
