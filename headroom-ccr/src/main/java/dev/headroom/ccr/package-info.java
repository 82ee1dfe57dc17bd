/**
 * Stores that outlive the JVM: in a file ({@link dev.headroom.ccr.FileCcrStore}), in PostgreSQL
 * ({@link dev.headroom.ccr.JdbcCcrStore}), in Redis ({@link dev.headroom.ccr.RedisCcrStore}), and a
 * cache in front of those ({@link dev.headroom.ccr.CachedCcrStore}).
 *
 * <p>A store is made by its builder, is safe for any number of threads, and acknowledges only what
 * it will still have. Content comes to rest packed, on request encrypted, and is verified against
 * its SHA-256 whenever it is read.
 */
@NullMarked
package dev.headroom.ccr;

import org.jspecify.annotations.NullMarked;
