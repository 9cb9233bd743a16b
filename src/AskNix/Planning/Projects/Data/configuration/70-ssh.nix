# words: ssh sshd openssh remote
{
  # Logging in from elsewhere, with keys only: your public key belongs into users.users.<you>.openssh.authorizedKeys.keys.
  services.openssh.enable = true;
  services.openssh.settings.PasswordAuthentication = false;
  services.openssh.settings.PermitRootLogin = "no";
}
