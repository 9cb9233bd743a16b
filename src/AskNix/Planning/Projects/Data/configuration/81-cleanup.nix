# words: cleanup gc garbage
{
  # Old generations and what only they need are removed every week.
  nix.gc.automatic = true;
  nix.gc.options = "--delete-older-than 30d";
}
