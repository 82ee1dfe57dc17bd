package dev.headroom.ccr;

/** What an acknowledged entry of a {@link FileCcrStore} survives. */
public enum Durability {
  /**
   * The end of the process at any moment, SIGKILL included. A power cut or a crash of the operating
   * system may take the last seconds of acknowledged entries, never a part of one, and never
   * damages older ones.
   */
  NORMAL,
  /** A power cut too: every acknowledgement waits until the disk has written. */
  FULL
}
