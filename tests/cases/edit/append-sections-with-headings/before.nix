{ config, pkgs, ... }: {
  environment.systemPackages = with pkgs; [
    # shells
    fish
    zsh

    # archives
    unzip # for games
    (p7zip.override { enableUnfree = true; })
    config.boot.kernelPackages.cpupower

    # network
    curl
  ] ++ lib.optionals config.services.xserver.enable [
    # windows
    firefox
  ];
}
