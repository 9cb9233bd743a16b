{ lib, ... }:
{
  options.services.displayManager = {
    autoLogin.enable = lib.mkEnableOption "login without a question";
    autoLogin.user = lib.mkOption {
      type = lib.types.nullOr lib.types.str;
      default = null;
      description = "Who is logged in so.";
    };
    defaultSession = lib.mkOption {
      type = lib.types.nullOr lib.types.str;
      default = null;
      example = "gnome";
      description = "The session that is chosen beforehand.";
    };
  };
}
