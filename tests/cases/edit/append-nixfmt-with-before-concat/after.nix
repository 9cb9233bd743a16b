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
      fd
    ]
    ++ lib.optionals config.services.xserver.enable [
      # windows
      firefox
      inkscape
    ];
}
