package dev.headroom.ccr;

import java.util.List;

/** The tables in PostgreSQL 11 or later. A migration, once released, is never altered. */
final class PostgresSchema {
  static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              "CREATE SEQUENCE headroom_entry_seq",
              """
              CREATE TABLE headroom_entry (
                scope VARCHAR(64) COLLATE "C" NOT NULL,
                id VARCHAR(64) COLLATE "C" NOT NULL,
                seq BIGINT NOT NULL,
                put_at BIGINT NOT NULL,
                cost BIGINT NOT NULL,
                sealed BYTEA NOT NULL,
                PRIMARY KEY (scope, id))
              """,
              // Packed already: the server need not try again.
              "ALTER TABLE headroom_entry ALTER COLUMN sealed SET STORAGE EXTERNAL",
              "CREATE UNIQUE INDEX headroom_entry_age ON headroom_entry (seq) INCLUDE (cost)",
              "CREATE SEQUENCE headroom_link_seq",
              """
              CREATE TABLE headroom_link (
                scope VARCHAR(64) COLLATE "C" NOT NULL,
                text_sha256 VARCHAR(64) COLLATE "C" NOT NULL,
                seq BIGINT NOT NULL,
                id VARCHAR(64) COLLATE "C" NOT NULL,
                PRIMARY KEY (scope, text_sha256))
              """,
              "CREATE INDEX headroom_link_age ON headroom_link (seq)",
              "CREATE SEQUENCE headroom_gone_seq",
              """
              CREATE TABLE headroom_gone (
                scope VARCHAR(64) COLLATE "C" NOT NULL,
                id VARCHAR(64) COLLATE "C" NOT NULL,
                seq BIGINT NOT NULL,
                reason VARCHAR(16) NOT NULL,
                PRIMARY KEY (scope, id))
              """,
              "CREATE INDEX headroom_gone_age ON headroom_gone (seq)",
              """
              CREATE TABLE headroom_pin (
                token VARCHAR(64) PRIMARY KEY,
                scope VARCHAR(64) COLLATE "C" NOT NULL,
                id VARCHAR(64) COLLATE "C" NOT NULL,
                pinned_until BIGINT NOT NULL)
              """,
              "CREATE INDEX headroom_pin_key ON headroom_pin (scope, id)"));

  private PostgresSchema() {}
}
