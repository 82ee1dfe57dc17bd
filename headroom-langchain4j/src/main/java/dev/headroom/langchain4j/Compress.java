package dev.headroom.langchain4j;

import dev.headroom.Policy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the results of a {@link dev.langchain4j.agent.tool.Tool} method are compressed. What a
 * builder says of the tool's name counts before it; what is said nowhere is as for any tool.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Compress {
  /** What may be done to a result. */
  Policy value() default Policy.RECOVERABLE;

  /** Most tokens of a result; 0 for the bound that all tools have. */
  int maxTokens() default 0;

  /**
   * Whether calls are refused whose arguments hold our markers, since the tool writes what it is
   * given somewhere where nobody can retrieve.
   */
  boolean guarded() default false;
}
