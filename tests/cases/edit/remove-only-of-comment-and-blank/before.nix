{ pkgs, ... }:
{
  environment.systemPackages = with pkgs; [

    # the editor
    vim

    # network
    curl
  ];
}
