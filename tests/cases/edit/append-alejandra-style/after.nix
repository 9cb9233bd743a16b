{
  pkgs,
  config,
  ...
}: {
  environment.systemPackages = builtins.attrValues {
    inherit
      (pkgs)
      git
      vim
      fd
      ;
    inherit (pkgs.kdePackages) dolphin;
  };
}
