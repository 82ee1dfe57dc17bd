package dev.headroom.ccr;

/**
 * What the server does in one step. A script runs alone and its effects are logged as one, so that
 * nobody, and no crash, sees a half of it.
 *
 * <p>Keys, all under a prefix that names one slot of a cluster: {@code e:MEMBER} an entry; {@code
 * age} the entries by order of arrival; {@code bytes} their cost; {@code gone} and {@code why} the
 * removed ones and their reasons; {@code links} and {@code linkage} the texts and their order;
 * {@code pin:MEMBER} the leases of an entry. A member is scope and id.
 */
final class RedisScripts {
  private RedisScripts() {}

  /** Links a text to an id, and forgets the oldest texts. */
  private static final String REMEMBER =
      """
      local function remember(p, text, id, max)
        redis.call('HSET', p .. 'links', text, id)
        redis.call('ZADD', p .. 'linkage', redis.call('INCR', p .. 'linkseq'), text)
        while redis.call('ZCARD', p .. 'linkage') > max do
          redis.call('HDEL', p .. 'links', redis.call('ZPOPMIN', p .. 'linkage')[1])
        end
      end
      """;

  /**
   * Takes an entry, and links a text to it unless that is empty: {@code {1, evicted, expired}},
   * {@code {0}} if the entry is there, {@code {-1}} if full.
   */
  static final RedisScript PUT =
      new RedisScript(
          REMEMBER
              + """
              local p, member, now = KEYS[1], ARGV[1], tonumber(ARGV[2])
              local cost, sealed = tonumber(ARGV[3]), ARGV[4]
              local maxBytes, maxEntries, maxGone = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
              local oldestAllowed, replace = tonumber(ARGV[8]), ARGV[9] == '1'
              local text, id, maxLinks = ARGV[10], ARGV[11], tonumber(ARGV[12])
              local age = p .. 'age'

              local function costOf(m)
                return tonumber(redis.call('HGET', p .. 'e:' .. m, 'cost') or '0')
              end
              local function drop(m)
                redis.call('DECRBY', p .. 'bytes', costOf(m))
                redis.call('DEL', p .. 'e:' .. m)
                redis.call('ZREM', age, m)
              end
              local function bury(m, reason)
                drop(m)
                redis.call('ZADD', p .. 'gone', redis.call('INCR', p .. 'goneseq'), m)
                redis.call('HSET', p .. 'why', m, reason)
              end
              local function pinned(m)
                redis.call('ZREMRANGEBYSCORE', p .. 'pin:' .. m, '-inf', now)
                return redis.call('EXISTS', p .. 'pin:' .. m) == 1
              end

              if redis.call('EXISTS', p .. 'e:' .. member) == 1 then
                if not replace then return {0} end
                drop(member)
              end

              local entries = redis.call('ZCARD', age)
              local bytes = tonumber(redis.call('GET', p .. 'bytes') or '0')
              local expired, evicted = {}, {}
              local from = 0
              repeat
                local batch = redis.call('ZRANGE', age, from, from + 63)
                local done = #batch == 0
                for _, m in ipairs(batch) do
                  local old = tonumber(redis.call('HGET', p .. 'e:' .. m, 'at') or '0') < oldestAllowed
                  if not old and entries < maxEntries and bytes + cost <= maxBytes then
                    done = true
                    break
                  end
                  if not pinned(m) then
                    table.insert(old and expired or evicted, m)
                    entries = entries - 1
                    bytes = bytes - costOf(m)
                  end
                end
                from = from + 64
              until done
              if entries >= maxEntries or bytes + cost > maxBytes then return {-1} end

              for _, m in ipairs(expired) do bury(m, 'EXPIRED') end
              for _, m in ipairs(evicted) do bury(m, 'EVICTED') end
              redis.call('HSET', p .. 'e:' .. member, 'at', ARGV[2], 'cost', ARGV[3], 'sealed', sealed)
              redis.call('ZADD', age, redis.call('INCR', p .. 'seq'), member)
              redis.call('INCRBY', p .. 'bytes', cost)
              while redis.call('ZCARD', p .. 'gone') > maxGone do
                redis.call('HDEL', p .. 'why', redis.call('ZPOPMIN', p .. 'gone')[1])
              end
              if text ~= '' then remember(p, text, id, maxLinks) end
              return {1, #evicted, #expired}
              """);

  /** Makes an entry count as new, with other bytes; 0 if they are not the expected ones now. */
  static final RedisScript RENEW =
      new RedisScript(
          """
          local p, member = KEYS[1], ARGV[1]
          local entry = p .. 'e:' .. member
          if redis.call('HGET', entry, 'sealed') ~= ARGV[3] then return 0 end
          local cost = tonumber(redis.call('HGET', entry, 'cost'))
          redis.call('HSET', entry, 'at', ARGV[2], 'sealed', ARGV[4], 'cost', ARGV[5])
          redis.call('INCRBY', p .. 'bytes', tonumber(ARGV[5]) - cost)
          redis.call('ZADD', p .. 'age', redis.call('INCR', p .. 'seq'), member)
          return 1
          """);

  /** Links a text to an entry; 0 if there is no such entry. */
  static final RedisScript LINK =
      new RedisScript(
          REMEMBER
              + """
              local p, text, max = KEYS[1], ARGV[2], tonumber(ARGV[4])
              if redis.call('EXISTS', p .. 'e:' .. ARGV[1]) == 0 then return 0 end
              remember(p, text, ARGV[3], max)
              return 1
              """);

  /** Pins an entry that is there. */
  static final RedisScript PIN =
      new RedisScript(
          """
          local p, member = KEYS[1], ARGV[1]
          if redis.call('EXISTS', p .. 'e:' .. member) == 0 then return 0 end
          redis.call('ZADD', p .. 'pin:' .. member, ARGV[3], ARGV[2])
          return 1
          """);
}
