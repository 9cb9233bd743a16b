# words: firefox browser
{
  programs.firefox.enable = true;
}
