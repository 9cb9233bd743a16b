{ pkgs, ... }:
{
  environment.systemPackages = with pkgs; [

    # network
    curl
  ];
}
