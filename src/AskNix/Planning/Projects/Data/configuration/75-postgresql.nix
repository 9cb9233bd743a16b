# words: postgres postgresql database
{
  services.postgresql.enable = true;
}
