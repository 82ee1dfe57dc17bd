package dev.headroom.internal.tokens;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Lends a {@link Workspace} to a call, without locks and without thread locals, so that neither
 * virtual threads nor thread pools of an application server keep anything alive.
 *
 * <p>Thread-safe. Keeps at most one workspace for each slot, of which there are about twice as many
 * as processors; where all are lent, a call gets a fresh one.
 */
final class WorkspacePool {
  private static final int PROBES = 4;

  private final Vocabulary vocabulary;
  private final PieceCache cache = new PieceCache();
  private final AtomicReferenceArray<Workspace> slots;

  WorkspacePool(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    int processors = Math.min(64, Runtime.getRuntime().availableProcessors());
    this.slots = new AtomicReferenceArray<>(Integer.highestOneBit(processors + 1) * 2);
  }

  Workspace borrow() {
    int home = home();
    for (int i = 0; i < PROBES; i++) {
      int slot = (home + i) & (slots.length() - 1);
      if (slots.getOpaque(slot) != null) {
        Workspace workspace = slots.getAndSet(slot, null);
        if (workspace != null) {
          return workspace;
        }
      }
    }
    return new Workspace(vocabulary, cache);
  }

  /** Takes a workspace back; one that lies there already is dropped. */
  void giveBack(Workspace workspace) {
    slots.setRelease(home(), workspace);
  }

  private int home() {
    long id = Thread.currentThread().getId();
    return (int) ((id * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length() - 1);
  }
}
