{
  nix = {
    settings = {
      experimental-features = [ "nix-command" ];
      auto-optimise-store = true;
    };
    gc.automatic = true;
  };
}
