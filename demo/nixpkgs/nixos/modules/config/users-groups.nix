{ config, lib, options, pkgs, ... }:
let
  cfg = config.users;
  inherit (lib) mkOption mkDefault mkIf types;

  userModule = { name, config, ... }: {
    options = {
      name = mkOption {
        type = types.passwdEntry types.str;
        default = name;
        description = "The name the user logs in with.";
      };
      enable = lib.mkEnableOption "this account" // { default = true; };
      isNormalUser = mkOption {
        type = types.bool;
        default = false;
        description = "Whether this is a person: with a home folder, the group users and a shell.";
      };
      isSystemUser = mkOption {
        type = types.bool;
        default = false;
        description = "Whether this account belongs to a service.";
      };
      description = mkOption {
        type = types.passwdEntry types.str;
        default = "";
        example = "Alice Q. User";
        description = "The user's full name.";
      };
      uid = mkOption {
        type = types.nullOr types.int;
        default = null;
        description = "The number of the account; null takes a free one.";
      };
      group = mkOption {
        type = types.str;
        default = "";
        description = "The user's own group.";
      };
      extraGroups = mkOption {
        type = types.listOf types.str;
        default = [ ];
        example = [ "wheel" "networkmanager" ];
        description = "Further groups; wheel may use sudo.";
      };
      home = mkOption {
        type = types.passwdEntry types.path;
        default = "/var/empty";
        description = "The home folder.";
      };
      createHome = mkOption {
        type = types.bool;
        default = false;
        description = "Whether the home folder is made when it is missing.";
      };
      shell = mkOption {
        type = types.nullOr (types.either types.shellPackage (types.passwdEntry types.path));
        default = pkgs.shadowNologin or "/run/current-system/sw/bin/nologin";
        defaultText = lib.literalExpression "nologin, for people users.defaultUserShell";
        example = lib.literalExpression "pkgs.zsh";
        description = "The login shell.";
      };
      ignoreShellProgramCheck = mkOption {
        type = types.bool;
        default = false;
        description = "Whether the shell may be one whose programs.<shell>.enable is off.";
      };
      packages = mkOption {
        type = types.listOf types.package;
        default = [ ];
        example = lib.literalExpression "[ pkgs.firefox pkgs.thunderbird ]";
        description = "Packages this user alone has.";
      };
      hashedPassword = mkOption {
        type = types.nullOr (types.passwdEntry types.str);
        default = null;
        description = "The password as mkpasswd prints it.";
      };
      hashedPasswordFile = mkOption {
        type = types.nullOr types.str;
        default = null;
        description = "A file with the password as mkpasswd prints it.";
      };
      initialPassword = mkOption {
        type = types.nullOr types.str;
        default = null;
        description = "A password for the first login, readable by everybody on the machine.";
      };
      initialHashedPassword = mkOption {
        type = types.nullOr (types.passwdEntry types.str);
        default = null;
        description = "The password for the first login, as mkpasswd prints it.";
      };
      linger = mkOption {
        type = types.bool;
        default = false;
        description = "Whether the user's services run without a login.";
      };
      openssh.authorizedKeys.keys = mkOption {
        type = types.listOf types.singleLineStr;
        default = [ ];
        description = "SSH keys that log in as this user.";
      };
    };
    config = lib.mkMerge [
      (mkIf config.isNormalUser {
        group = mkDefault "users";
        createHome = mkDefault true;
        home = mkDefault "/home/${config.name}";
        shell = lib.mkOverride 1400 cfg.defaultUserShell;
        isSystemUser = mkDefault false;
      })
    ];
  };

  groupModule = { name, config, ... }: {
    options = {
      name = mkOption {
        type = types.passwdEntry types.str;
        default = name;
        description = "The name of the group.";
      };
      gid = mkOption {
        type = types.nullOr types.int;
        default = null;
        description = "The number of the group; null takes a free one.";
      };
      members = mkOption {
        type = types.listOf (types.passwdEntry types.str);
        default = [ ];
        description = "Users in the group besides those who name it themselves.";
      };
    };
  };

  enabled = lib.filterAttrs (_: u: u.enable) cfg.users;

  # Numbers for those without: people from 1000 up, services from 999 down, in the order of names.
  numbered = names: start: step: fixed: lib.listToAttrs (lib.imap0 (n: name: lib.nameValuePair name (start + n * step)) (lib.filter (name: fixed name == null) names));
  people = lib.attrNames (lib.filterAttrs (_: u: u.isNormalUser) enabled);
  services = lib.attrNames (lib.filterAttrs (_: u: !u.isNormalUser) enabled);
  freeUids = numbered people 1000 1 (n: enabled.${n}.uid) // numbered services 999 (-1) (n: enabled.${n}.uid);
  freeGids = numbered (lib.attrNames cfg.groups) 999 (-1) (n: cfg.groups.${n}.gid);
  uidOf = name: if enabled.${name}.uid != null then enabled.${name}.uid else freeUids.${name};
  gidOf = name: if !(cfg.groups ? ${name}) then 65534 else if cfg.groups.${name}.gid != null then cfg.groups.${name}.gid else freeGids.${name};
  shellOf = u: if u.shell == null then "/run/current-system/sw/bin/nologin" else if u.shell ? shellPath then "/run/current-system/sw${u.shell.shellPath}" else toString u.shell;
  membersOf = name: group: lib.unique (group.members ++ lib.attrNames (lib.filterAttrs (_: u: lib.elem name u.extraGroups) enabled));
in
{
  options.users = {
    mutableUsers = mkOption {
      type = types.bool;
      default = true;
      description = "Whether accounts can also be made and changed by commands such as passwd.";
    };
    defaultUserShell = mkOption {
      type = types.either types.path types.shellPackage;
      default = pkgs.bashInteractive;
      defaultText = lib.literalExpression "pkgs.bashInteractive";
      example = lib.literalExpression "pkgs.zsh";
      description = "The login shell of people who name none.";
    };
    users = mkOption {
      type = types.attrsOf (types.submodule userModule);
      default = { };
      description = "The accounts of the machine.";
      example = { alice = { isNormalUser = true; description = "Alice Q. User"; extraGroups = [ "wheel" ]; }; };
    };
    groups = mkOption {
      type = types.attrsOf (types.submodule groupModule);
      default = { };
      description = "The groups of the machine.";
    };
  };

  imports = [
    (lib.mkRenamedOptionModule [ "users" "extraUsers" ] [ "users" "users" ])
    (lib.mkRenamedOptionModule [ "users" "extraGroups" ] [ "users" "groups" ])
  ];

  config = {
    users.users = {
      root = { uid = 0; description = "System administrator"; home = "/root"; shell = mkDefault cfg.defaultUserShell; group = mkDefault "root"; isSystemUser = true; };
      nobody = { uid = 65534; isSystemUser = true; description = "Unprivileged account"; group = "nogroup"; };
    };
    users.groups = {
      root.gid = 0;
      wheel.gid = 1;
      users.gid = 100;
      nixbld.gid = 30000;
      nogroup.gid = 65534;
      audio.gid = 17;
      video.gid = 26;
      input.gid = 174;
    };

    assertions = lib.concatLists (lib.mapAttrsToList (name: u: [
      {
        assertion = u.isNormalUser != u.isSystemUser;
        message = "users.users.${name} is either a person (isNormalUser = true) or belongs to a service (isSystemUser = true): set one of the two.";
      }
      {
        assertion = u.group != "" && cfg.groups ? ${u.group};
        message = "users.users.${name}.group is `${u.group}', and there is no such group; users.groups.${if u.group == "" then name else u.group} = { }; would make it.";
      }
    ] ++ map (shell: {
      assertion = u.ignoreShellProgramCheck || lib.getName u.shell != shell || config.programs.${shell}.enable;
      message = "users.users.${name}.shell is ${shell}, but programs.${shell}.enable is off, so its settings are missing. Turn it on.";
    }) (lib.optionals (lib.isDerivation u.shell) [ "zsh" "fish" ])) enabled);

    environment.etc = lib.mapAttrs' (name: u: lib.nameValuePair "profiles/per-user/${name}" {
      source = pkgs.buildEnv { name = "user-environment"; paths = u.packages; inherit (config.environment) extraOutputsToInstall; };
    }) (lib.filterAttrs (_: u: u.packages != [ ]) enabled)
    // lib.mapAttrs' (name: u: lib.nameValuePair "ssh/authorized_keys.d/${name}" { text = lib.concatLines u.openssh.authorizedKeys.keys; mode = "0444"; })
      (lib.filterAttrs (_: u: u.openssh.authorizedKeys.keys != [ ]) enabled);

    system.build.passwd = lib.concatStrings (lib.mapAttrsToList (name: u: "${u.name}:x:${toString (uidOf name)}:${toString (gidOf u.group)}:${u.description}:${u.home}:${shellOf u}\n") enabled);
    system.build.group = lib.concatStrings (lib.mapAttrsToList (name: g: "${g.name}:x:${toString (gidOf name)}:${lib.concatStringsSep "," (membersOf name g)}\n") cfg.groups);

    system.activationScripts.users = lib.stringAfter [ "etc" ] (
      ''
        place "$root/etc/passwd" ${lib.escapeShellArg config.system.build.passwd}
        place "$root/etc/group" ${lib.escapeShellArg config.system.build.group}
      ''
      + lib.concatStrings (lib.mapAttrsToList (_: u: lib.optionalString u.createHome "mkdir -p \"$root\"${lib.escapeShellArg u.home}\n") enabled)
    );
  };
}
