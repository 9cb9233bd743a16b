{ pkgs, ... }:
{
  environment.systemPackages = with pkgs; [
    git
    # editors
    curl
  ];
}
