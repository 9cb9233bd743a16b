{ pkgs, ... }: {
  environment.systemPackages = with pkgs; [
    git /* vcs */
    # vim
    # emacs
  ];
}
