{ pkgs, ... }: rec {
  networking.hostName = "box";
  environment.systemPackages = with pkgs; [ git fd ];
  environment.etc."motd".text = networking.hostName;
}
