package dev.headroom.testkit;

import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Handle;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;

/** What the laws are asked of: an engine, or a mutant of one. */
public interface Subject {
  /** Compresses a content. */
  Observed compress(Content content);

  /** What a text came from. */
  Expansion expand(String text, Scope scope);

  /** A part of an original. */
  Retrieval retrieve(Handle handle, Selection selection);
}
