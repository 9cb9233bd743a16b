# words: redis
{
  services.redis.servers."".enable = true;
}
