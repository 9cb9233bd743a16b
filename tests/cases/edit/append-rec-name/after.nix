{ pkgs, ... }: rec {
  firefox = 1;
  environment.systemPackages = with pkgs; [ git pkgs.firefox ];
}
