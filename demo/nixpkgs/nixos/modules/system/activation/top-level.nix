# The whole system as one folder of the store.
{ config, lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
  kernel = config.boot.kernelPackages.kernel;
  system = pkgs.stdenv.hostPlatform.system;
  label = config.system.nixos.label;
  failed = map (a: a.message) (lib.filter (a: !a.assertion) config.assertions);
  params = lib.concatStringsSep " " config.boot.kernelParams;
  out = builtins.placeholder "out";
  limit =
    if config.boot.loader.systemd-boot.enable then config.boot.loader.systemd-boot.configurationLimit
    else config.boot.loader.grub.configurationLimit;

  # A script with each @name@ replaced.
  fill = file: values:
    let
      all = { machineRoot = builtins.readFile ./machine-root.sh; } // values;
    in
    lib.replaceStrings (map (n: "@${n}@") (lib.attrNames all)) (lib.attrValues all) (builtins.readFile file);

  files = {
    "nixos-version".text = label;
    "system".text = system;
    "init-interface-version".text = "systemd 1";
    "kernel-params".text = params;
    "configuration-name".text = "";
    "extra-dependencies".text = lib.concatMapStrings (p: "${p}\n") config.system.extraDependencies;
    "kernel".target = "${kernel}/bzImage";
    "kernel-modules".target = "${kernel}";
    "initrd".text = "initial ramdisk: ${lib.concatStringsSep " " (config.boot.initrd.availableKernelModules ++ config.boot.initrd.kernelModules)}\n";
    "init" = { executable = true; text = "#!/bin/sh\necho 'The demonstration machine does not start; it is switched.'\n"; };
    "sw".target = "${config.system.path}";
    "etc".target = "${config.system.build.etc}/etc";
    "etc-entries".text = config.system.build.etcEntries;
    "units".text = config.system.build.unitTable;
    "boot.json".text = builtins.toJSON {
      "org.nixos.bootspec.v1" = {
        inherit label system;
        kernel = "${kernel}/bzImage";
        kernelParams = config.boot.kernelParams;
        initrd = "${out}/initrd";
        init = "${out}/init";
        toplevel = out;
      };
    };
    "activate" = { executable = true; text = fill ./activate.sh { inherit out; steps = config.system.build.activationSteps; }; };
    "bin/switch-to-configuration" = { executable = true; text = fill ./switch-to-configuration.sh {
        inherit out;
        inherit (config.system.build) preSwitchChecks;
        limit = toString limit;
        timeout = if config.boot.loader.timeout == null then "menu-force" else toString config.boot.loader.timeout;
      }; };
  }
  // (if config.system.build.specialisations == { } then { "specialisation/.keep".text = ""; } else lib.mapAttrs' (name: toplevel: lib.nameValuePair "specialisation/${name}" { target = "${toplevel}"; }) config.system.build.specialisations);

  toplevel = pkgs.writeTree {
    name = "nixos-system-${if config.networking.hostName == "" then "unnamed" else config.networking.hostName}-${label}";
    outputs.out = files;
  };
in
{
  options.system = {
    build = mkOption {
      type = types.lazyAttrsOf types.unspecified;
      default = { };
      internal = true;
      description = "What is made of the configuration.";
    };
    extraDependencies = mkOption {
      type = types.listOf types.pathInStore;
      default = [ ];
      description = "Store paths that stay as long as the system does.";
    };
    name = mkOption {
      type = types.str;
      default = config.networking.hostName;
      defaultText = lib.literalExpression "config.networking.hostName";
      description = "The name of the system.";
    };
  };

  config.system.build = {
    inherit kernel;
    toplevel =
      if failed != [ ] then
        throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (message: "- ${message}") failed}"
      else
        lib.showWarnings config.warnings toplevel;
  };
}
