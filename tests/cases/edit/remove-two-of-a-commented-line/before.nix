{ pkgs, ... }:
{
  environment.systemPackages = with pkgs; [
    git
    # editors
    vim pkgs.vim
    curl
  ];
}
