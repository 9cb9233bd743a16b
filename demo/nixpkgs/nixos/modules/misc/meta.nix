{ lib, ... }:
{
  options.meta = {
    maintainers = lib.mkOption {
      type = lib.types.listOf lib.types.unspecified;
      default = [ ];
      internal = true;
      description = "Who looks after a module.";
    };
    doc = lib.mkOption {
      type = lib.types.unspecified;
      default = null;
      internal = true;
      description = "The chapter of the manual on a module.";
    };
  };
}
