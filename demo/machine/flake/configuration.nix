# The configuration of this machine. Each line says what should be there; `nixos-rebuild switch --flake /etc/nixos#demo` makes it so.
# Every option is explained by `man configuration.nix` and at https://search.nixos.org/options.

{ config, lib, pkgs, ... }:

{
  imports =
    [ # What was found out about the hardware.
      ./hardware-configuration.nix
    ];

  # The boot menu of machines with UEFI.
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "demo"; # The name of the machine.
  # networking.wireless.enable = true;  # Wireless networks without a manager.

  networking.networkmanager.enable = true;

  # The time zone.
  # time.timeZone = "Europe/Amsterdam";

  # Language, and the keyboard of text consoles.
  # i18n.defaultLocale = "en_US.UTF-8";
  # console = {
  #   font = "Lat2-Terminus16";
  #   keyMap = "us";
  # };

  # A graphical session.
  # services.xserver.enable = true;
  # services.xserver.xkb.layout = "us";

  # Printing.
  # services.printing.enable = true;

  # Sound.
  # services.pipewire = {
  #   enable = true;
  #   pulse.enable = true;
  # };

  # An account. Its password is set with `passwd`.
  users.users.demo = {
    isNormalUser = true;
    extraGroups = [ "wheel" ]; # May use sudo.
    packages = with pkgs; [
      tree
    ];
  };

  # programs.firefox.enable = true;

  # Programs for everybody on the machine.
  environment.systemPackages = with pkgs; [
    vim
    git
  ];

  # programs.mtr.enable = true;
  # programs.gnupg.agent = {
  #   enable = true;
  #   enableSSHSupport = true;
  # };

  # Login from other machines.
  # services.openssh.enable = true;

  # Ports open to the network.
  # networking.firewall.allowedTCPPorts = [ ... ];
  # networking.firewall.allowedUDPPorts = [ ... ];
  # Or no firewall at all.
  # networking.firewall.enable = false;

  # The release this machine was installed with. Services read from it how their data is laid out;
  # an update of the machine is no reason to change it.
  system.stateVersion = "25.11";
}
