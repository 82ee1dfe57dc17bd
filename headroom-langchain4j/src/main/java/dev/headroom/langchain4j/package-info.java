/**
 * Headroom for LangChain4j: {@link dev.headroom.langchain4j.HeadroomTools} wraps the tools of an
 * agent, binds the retrieval tool, and decorates models and retrieval.
 */
@NullMarked
package dev.headroom.langchain4j;

import org.jspecify.annotations.NullMarked;
