{ pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git
     # the browser
    vim
  ];
}
