# words: development developer programming coding dev
# packages: git vim
{
  # Shells of projects, entered by themselves.
  programs.direnv.enable = true;
}
