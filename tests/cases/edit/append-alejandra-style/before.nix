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
      ;
    inherit (pkgs.kdePackages) dolphin;
  };
}
