# words: flakes flake
{
  nix.settings.experimental-features = [ "nix-command" "flakes" ];
}
