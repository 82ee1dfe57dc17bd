/** The laws as abstract suites; nothing is here yet. */
@NullMarked
package dev.headroom.testkit;

import org.jspecify.annotations.NullMarked;
