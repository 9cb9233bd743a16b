# words: printing printer printers print
{
  services.printing.enable = true;
}
