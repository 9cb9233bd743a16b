{ config, lib, pkgs, ... }:
let
  cfg = config.programs.gnupg.agent;
in
{
  options.programs.gnupg.agent = {
    enable = lib.mkEnableOption "the agent that keeps keys of GnuPG unlocked";
    enableSSHSupport = lib.mkEnableOption "SSH keys in the agent";
  };
  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ pkgs.gnupg ];
    assertions = [
      {
        assertion = !(cfg.enableSSHSupport && config.programs.ssh.startAgent);
        message = "Only one agent can hold the SSH keys: turn off programs.ssh.startAgent or programs.gnupg.agent.enableSSHSupport.";
      }
    ];
  };
}
