# Steps that bring a machine to the state of the system, in the order of what each needs.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  step = types.coercedTo types.str (text: { inherit text; }) (types.submodule {
    options = {
      text = mkOption { type = types.lines; description = "Shell commands."; };
      deps = mkOption { type = types.listOf types.str; default = [ ]; description = "Steps that come before."; };
      supportsDryActivation = mkOption { type = types.bool; default = false; description = "Whether the step knows how to show what it would do."; };
    };
  });
  steps = config.system.activationScripts;
  place = done: name:
    if lib.elem name done then done
    else if !(steps ? ${name}) then throw "The activation step `${name}' is needed by another, but does not exist."
    else lib.foldl' place done (lib.remove name steps.${name}.deps) ++ [ name ];
  order = lib.unique (lib.foldl' place [ ] (lib.attrNames steps));
in
{
  options.system = {
    activationScripts = mkOption {
      type = types.attrsOf step;
      default = { };
      example = lib.literalExpression ''{ motd.text = "echo hello"; }'';
      description = "Shell commands run at every switch, by name. On the demonstration machine they find its root in $root.";
    };
    preSwitchChecks = mkOption {
      type = types.attrsOf types.str;
      default = { };
      description = "Shell commands that may refuse a switch before anything has changed, by name.";
    };
  };

  config = {
    system.activationScripts.etc = "install_etc";
    system.activationScripts.var = ''mkdir -p "$root/var/log" "$root/var/lib" "$root/tmp" "$root/run/services"'';
    # Each runs by itself, and not as part of a condition: there the shell would not stop at the first error.
    system.build.activationSteps = lib.concatMapStrings (name: ''
      (set -e
      ${steps.${name}.text}
      )
      [ $? = 0 ] || { echo "Activation script snippet '${name}' failed" >&2; failed="$failed ${name}"; }
    '') order;
    system.build.preSwitchChecks = lib.concatStrings (lib.mapAttrsToList (name: text: ''
      (set -e
      ${text}
      ) >&2
      [ $? = 0 ] || { echo "Pre-switch check '${name}' failed" >&2; exit 1; }
    '') config.system.preSwitchChecks);
  };
}
