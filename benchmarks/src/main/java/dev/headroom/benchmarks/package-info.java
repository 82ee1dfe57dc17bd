/** JMH benchmarks and the programs around them. */
@NullMarked
package dev.headroom.benchmarks;

import org.jspecify.annotations.NullMarked;
