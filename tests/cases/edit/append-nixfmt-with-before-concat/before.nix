{
  config,
  lib,
  pkgs,
  ...
}:

{
  environment.systemPackages =
    with pkgs;
    [
      git
      ripgrep
    ]
    ++ lib.optionals config.services.xserver.enable [
      # windows
      firefox
      inkscape
    ];
}
