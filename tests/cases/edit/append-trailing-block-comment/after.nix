{ pkgs, ... }: {
  environment.systemPackages = with pkgs; [
    git /* vcs */
    fd
    # vim
    # emacs
  ];
}
