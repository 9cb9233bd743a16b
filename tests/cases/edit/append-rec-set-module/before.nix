{ pkgs, ... }: rec {
  networking.hostName = "box";
  environment.systemPackages = with pkgs; [ git ];
  environment.etc."motd".text = networking.hostName;
}
