{ pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git
    firefox   firefox # the browser
    vim
  ];
}
