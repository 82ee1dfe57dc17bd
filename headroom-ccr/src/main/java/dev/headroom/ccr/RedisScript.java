package dev.headroom.ccr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script, sent once per server and called by its digest from then on. */
final class RedisScript {
  private final byte[] text;
  private final byte[] sha1;

  RedisScript(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.sha1 = sha1Hex(this.text).getBytes(StandardCharsets.US_ASCII);
  }

  /** Runs it; arguments are strings, numbers or bytes. */
  Object run(UnifiedJedis client, String prefix, Object... arguments) {
    List<byte[]> keys = List.of(bytes(prefix));
    List<byte[]> values = Arrays.stream(arguments).map(RedisScript::bytes).toList();
    try {
      return client.evalsha(sha1, keys, values);
    } catch (JedisNoScriptException e) {
      return client.eval(text, keys, values);
    }
  }

  static byte[] bytes(Object argument) {
    return argument instanceof byte[] bytes
        ? bytes
        : argument.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String sha1Hex(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("a Java platform without SHA-1", e);
    }
  }
}
