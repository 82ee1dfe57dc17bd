/** XML documents: feeds, build files, test reports, site maps; elements in place, with gaps. */
@NullMarked
package dev.headroom.text.xml;

import org.jspecify.annotations.NullMarked;
