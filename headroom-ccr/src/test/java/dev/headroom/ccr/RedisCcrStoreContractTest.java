package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import dev.headroom.testkit.CcrStoreContract;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import redis.clients.jedis.RedisClient;

class RedisCcrStoreContractTest extends CcrStoreContract {
  private RedisServer server;
  private String prefix;

  @BeforeEach
  void startServer() {
    server = RedisServer.get();
    prefix = server.newPrefix();
  }

  @Override
  protected CcrStore create(Setup setup) {
    RedisCcrStore.Builder builder = RedisCcrStore.builder(server.uri()).prefix(prefix);
    builder.maxBytes(setup.maxBytes()).maxEntries(setup.maxEntries()).clock(setup.clock());
    setup.maxAge().ifPresent(builder::maxAge);
    return builder.build();
  }

  @Override
  protected Optional<CcrStore> reopen(Setup setup) {
    return Optional.of(create(setup));
  }

  @Override
  protected boolean damage(CcrStore store, String scope, String id) {
    byte[] entry = RedisScript.bytes("{" + prefix + "}:e:" + Key.scopeDigest(scope) + ':' + id);
    try (RedisClient client = RedisClient.create(server.uri())) {
      byte[] sealed = client.hget(entry, RedisScript.bytes("sealed"));
      sealed[999]++;
      client.hset(entry, RedisScript.bytes("sealed"), sealed);
      return true;
    }
  }
}
