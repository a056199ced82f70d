/**
 * One append, atomic on the Redis side. KEYS: the stream of facts, the hash of command keys, the
 * sorted set of what is due. ARGV: expected version, channel, name of this node, log, when the log is
 * due ("never", or nothing for as it was), then for each commit its key, body hash, number of facts
 * and the facts. Returns outcome, version and, for a duplicate, its command key.
 * The ids are explicit, `<version>-0`: Redis itself refuses one that is not above the last.
 */
export const appendScript = `
local at = 6
while at <= #ARGV do
  local version = redis.call("HGET", KEYS[2], ARGV[at])
  if version then return { "duplicate", tonumber(version), ARGV[at] } end
  at = at + 3 + tonumber(ARGV[at + 2])
end

local version = 0
local last = redis.call("XREVRANGE", KEYS[1], "+", "-", "COUNT", 1)[1]
if last then version = tonumber(string.match(last[1], "^%d+")) end
if version ~= tonumber(ARGV[1]) then return { "conflict", version } end

at = 6
while at <= #ARGV do
  local facts = tonumber(ARGV[at + 2])
  redis.call("HSET", KEYS[2], ARGV[at], version + facts)
  for fact = 1, facts do
    version = version + 1
    redis.call("XADD", KEYS[1], version .. "-0",
      "key", ARGV[at], "hash", ARGV[at + 1], "event", ARGV[at + 2 + fact])
  end
  at = at + 3 + facts
end
if ARGV[5] == "never" then redis.call("ZREM", KEYS[3], ARGV[4])
elseif ARGV[5] ~= "" then redis.call("ZADD", KEYS[3], ARGV[5], ARGV[4]) end
redis.call("PUBLISH", ARGV[2], ARGV[3] .. " " .. ARGV[4])
return { "appended", version }
`;
