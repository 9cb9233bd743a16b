let
  library = import ../library;
in
{
  total = library.sum {
    ports = 1;
    users = "many";
  };
}
