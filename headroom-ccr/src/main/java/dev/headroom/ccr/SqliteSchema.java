package dev.headroom.ccr;

import java.util.List;

/**
 * The tables of a file. A migration, once released, is never altered. Indexes begin with what
 * differs soonest, as most entries of a file are of few scopes.
 */
final class SqliteSchema {
  static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE headroom_entry (
                seq INTEGER PRIMARY KEY,
                scope TEXT NOT NULL,
                id TEXT NOT NULL,
                put_at INTEGER NOT NULL,
                cost INTEGER NOT NULL,
                sealed BLOB NOT NULL)
              """,
              "CREATE UNIQUE INDEX headroom_entry_key ON headroom_entry (id, scope)",
              """
              CREATE TABLE headroom_link (
                seq INTEGER PRIMARY KEY,
                scope TEXT NOT NULL,
                text_sha256 TEXT NOT NULL,
                id TEXT NOT NULL)
              """,
              "CREATE UNIQUE INDEX headroom_link_key ON headroom_link (text_sha256, scope)",
              """
              CREATE TABLE headroom_gone (
                seq INTEGER PRIMARY KEY,
                scope TEXT NOT NULL,
                id TEXT NOT NULL,
                reason TEXT NOT NULL)
              """,
              "CREATE UNIQUE INDEX headroom_gone_key ON headroom_gone (id, scope)",
              """
              CREATE TABLE headroom_pin (
                token TEXT PRIMARY KEY,
                scope TEXT NOT NULL,
                id TEXT NOT NULL,
                pinned_until INTEGER NOT NULL)
              """,
              "CREATE INDEX headroom_pin_key ON headroom_pin (id, scope)",
              "CREATE TABLE headroom_total (entries INTEGER NOT NULL, bytes INTEGER NOT NULL)",
              "INSERT INTO headroom_total (entries, bytes) VALUES (0, 0)",
              """
              CREATE TRIGGER headroom_entry_added AFTER INSERT ON headroom_entry BEGIN
                UPDATE headroom_total SET entries = entries + 1, bytes = bytes + new.cost;
              END
              """,
              """
              CREATE TRIGGER headroom_entry_grown AFTER UPDATE OF cost ON headroom_entry BEGIN
                UPDATE headroom_total SET bytes = bytes + new.cost - old.cost;
              END
              """,
              """
              CREATE TRIGGER headroom_entry_removed AFTER DELETE ON headroom_entry BEGIN
                UPDATE headroom_total SET entries = entries - 1, bytes = bytes - old.cost;
              END
              """));

  private SqliteSchema() {}
}
