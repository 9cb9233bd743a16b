# The folder /etc as one tree.
{ config, lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
  entries = lib.filterAttrs (_: e: e.enable) config.environment.etc;
  byTarget = lib.mapAttrs' (_: e: lib.nameValuePair e.target e) entries;
  # What does not depend on the name is written outside of the function, so that all files share it.
  fileOptions = {
    enable = mkOption {
      type = types.bool;
      default = true;
      description = "Whether the file is there at all.";
    };
    text = mkOption {
      type = types.nullOr types.lines;
      default = null;
      description = "What the file says.";
    };
    source = mkOption {
      type = types.nullOr types.path;
      default = null;
      description = "The file or folder it is a link to, in place of a text.";
    };
    mode = mkOption {
      type = types.str;
      default = "symlink";
      example = "0600";
      description = "`symlink`, or the permissions of a copy.";
    };
    user = mkOption {
      type = types.str;
      default = "+0";
      description = "The owner of a copy.";
    };
    group = mkOption {
      type = types.str;
      default = "+0";
      description = "The group of a copy.";
    };
  };
in
{
  options.environment.etc = mkOption {
    default = { };
    example = lib.literalExpression ''{ "motd".text = "Welcome"; }'';
    description = "Files below /etc.";
    type = types.attrsOf (types.submodule ({ name, ... }: {
      options = fileOptions // {
        target = mkOption {
          type = types.str;
          default = name;
          description = "The name below /etc.";
        };
      };
    }));
  };

  config = {
    system.build.etc = pkgs.writeTree {
      name = "etc";
      outputs.out = lib.mapAttrs' (target: e: lib.nameValuePair "etc/${target}" (
        if e.text != null then { inherit (e) text; }
        else if e.source != null then { target = "${e.source}"; }
        else throw "environment.etc.\"${target}\" has neither a text nor a source."
      )) (byTarget // config.systemd.unitFiles);
    };
    # One line an entry: mode and name. The units of systemd are one entry, as a folder.
    system.build.etcEntries =
      lib.concatStrings (lib.mapAttrsToList (target: e: "${e.mode} ${target}\n") byTarget) + "symlink systemd/system\n";
  };
}
