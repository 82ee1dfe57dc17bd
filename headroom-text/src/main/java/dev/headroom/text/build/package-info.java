/** Output of builds, test runs and build servers. */
@NullMarked
package dev.headroom.text.build;

import org.jspecify.annotations.NullMarked;
