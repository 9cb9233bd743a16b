# What must hold, and what should be said.
{ lib, ... }:
{
  options = {
    assertions = lib.mkOption {
      type = lib.types.listOf lib.types.unspecified;
      default = [ ];
      internal = true;
      example = [ { assertion = false; message = "you cannot turn on this and that"; } ];
      description = "Conditions without which the system is not built, each with what to say then.";
    };
    warnings = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      internal = true;
      description = "Notes shown whenever the system is evaluated.";
    };
  };
}
