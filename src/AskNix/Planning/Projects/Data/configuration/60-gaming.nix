# words: gaming games game steam gamer
# unfree: yes
{
  # Games.
  programs.steam.enable = true;
  programs.gamemode.enable = true;
}
