# Services and what else systemd runs.
{ config, lib, pkgs, ... }:
let
  cfg = config.systemd;
  inherit (lib) mkOption types;

  names = description: mkOption { type = types.listOf types.str; default = [ ]; inherit description; };
  section = description: mkOption {
    type = types.attrsOf (types.oneOf [ types.bool types.int types.str types.path (types.listOf types.str) types.package ]);
    default = { };
    inherit description;
  };
  # Options are written outside of functions, so that all units share them.
  common = {
    enable = mkOption {
      type = types.bool;
      default = true;
      description = "Whether the unit is there at all.";
    };
    description = mkOption {
      type = types.singleLineStr;
      default = "";
      description = "What the unit is for, in a few words.";
    };
    wantedBy = names "Units that start this one.";
    requiredBy = names "Units that start this one and fail with it.";
    wants = names "Units started with this one.";
    requires = names "Units without which this one stops.";
    after = names "Units this one waits for.";
    before = names "Units that wait for this one.";
    conflicts = names "Units that cannot run together with this one.";
    unitConfig = section "Further lines of the section [Unit].";
  };

  serviceOptions = common // {
    serviceConfig = section "Lines of the section [Service].";
    environment = mkOption {
      type = types.attrsOf (types.nullOr (types.oneOf [ types.str types.path types.package ]));
      default = { };
      description = "Variables of the service.";
    };
    path = mkOption {
      type = types.listOf (types.either types.package types.str);
      default = [ ];
      description = "Packages whose programs the service finds.";
    };
    script = mkOption {
      type = types.lines;
      default = "";
      description = "Shell commands that are the service.";
    };
    preStart = mkOption {
      type = types.lines;
      default = "";
      description = "Shell commands run before the service.";
    };
    startAt = mkOption {
      type = types.coercedTo types.str lib.singleton (types.listOf types.str);
      default = [ ];
      example = "Sun 14:00:00";
      description = "Times at which the service is started; it then has a timer.";
    };
    restartIfChanged = mkOption {
      type = types.bool;
      default = true;
      description = "Whether a change of the service restarts it.";
    };
    reloadIfChanged = mkOption {
      type = types.bool;
      default = false;
      description = "Whether a change reloads the service rather than restarting it.";
    };
    stopIfChanged = mkOption {
      type = types.bool;
      default = true;
      description = "Whether a changed service is stopped before and started after the switch, rather than restarted at the end.";
    };
    restartTriggers = mkOption {
      type = types.listOf types.unspecified;
      default = [ ];
      description = "Values whose change counts as a change of the service.";
    };
    demo.fails = mkOption {
      type = types.bool;
      default = false;
      description = "Of the demonstration machine alone: whether starting this service fails.";
    };
  };
  serviceModule = { name, config, ... }: {
    options = serviceOptions;
    config.serviceConfig = lib.mkMerge [
      (lib.mkIf (config.script != "") {
        ExecStart = toString (pkgs.writeShellScript "unit-script-${name}-start" config.script);
      })
      (lib.mkIf (config.preStart != "") {
        ExecStartPre = toString (pkgs.writeShellScript "unit-script-${name}-pre-start" config.preStart);
      })
    ];
  };

  line = name: value: if lib.isList value then lib.concatMapStrings (line name) value else "${name}=${if lib.isBool value then lib.boolToString value else toString value}\n";
  list = name: values: lib.optionalString (values != [ ]) "${name}=${lib.concatStringsSep " " values}\n";
  attrs = set: lib.concatStrings (lib.mapAttrsToList line set);
  unitSection = u:
    "[Unit]\n"
    + lib.optionalString (u.description != "") "Description=${u.description}\n"
    + list "After" u.after + list "Before" u.before + list "Wants" u.wants + list "Requires" u.requires + list "Conflicts" u.conflicts
    + attrs u.unitConfig;
  install = u: lib.optionalString (u.wantedBy != [ ] || u.requiredBy != [ ]) ("\n[Install]\n" + list "WantedBy" u.wantedBy + list "RequiredBy" u.requiredBy);

  serviceText = u:
    unitSection u
    + lib.optionalString (!u.restartIfChanged) "X-RestartIfChanged=false\n"
    + lib.optionalString u.reloadIfChanged "X-ReloadIfChanged=true\n"
    + lib.optionalString (!u.stopIfChanged) "X-StopIfChanged=false\n"
    + lib.optionalString u.demo.fails "X-Demo-Fails=true\n"
    + list "X-Restart-Triggers" (map (t: builtins.hashString "sha256" (if lib.isString t then t else "${t}")) u.restartTriggers)
    + "\n[Service]\n"
    + lib.concatStrings (lib.mapAttrsToList (n: v: lib.optionalString (v != null) "Environment=\"${n}=${v}\"\n") (u.environment // lib.optionalAttrs (u.path != [ ]) { PATH = lib.makeBinPath u.path; }))
    + attrs u.serviceConfig
    + install u;
  timerText = u: unitSection u + "\n[Timer]\n" + attrs u.timerConfig + install u;
  socketText = u: unitSection u + "\n[Socket]\n" + list "ListenStream" u.listenStreams + attrs u.socketConfig + install u;
  targetText = u: unitSection u + install u;

  enabled = lib.filterAttrs (_: u: u.enable);
  units = ending: text: set: lib.mapAttrs' (name: u: lib.nameValuePair "${name}.${ending}" {
    text = text u;
    wanted = u.wantedBy ++ u.requiredBy;
    onChange =
      if u.reloadIfChanged or false then "reload"
      else if !(u.restartIfChanged or true) then "keep"
      else if ending == "service" && u.stopIfChanged then "stop-start"
      else "restart";
    fails = u.demo.fails or false;
  }) (enabled set);

  all = units "service" serviceText cfg.services
    // units "timer" timerText cfg.timers
    // units "socket" socketText cfg.sockets
    // units "target" targetText cfg.targets;

  # What the machine runs is what its targets want, directly or through another target.
  reached = targets: lib.unique (targets ++ lib.concatMap (t: reached (lib.filter (x: !(lib.elem x targets)) (lib.attrNames (lib.filterAttrs (n: u: lib.hasSuffix ".target" n && lib.elem t u.wanted) all)))) targets);
  running = reached [ "multi-user.target" "graphical.target" "timers.target" "sockets.target" "basic.target" "sysinit.target" ];
  isWanted = u: lib.any (t: lib.elem t running) u.wanted;
in
{
  options.systemd = {
    services = mkOption {
      type = types.attrsOf (types.submodule serviceModule);
      default = { };
      description = "Services by name.";
    };
    timers = mkOption {
      type = types.attrsOf (types.submodule { options = common // { timerConfig = section "Lines of the section [Timer]."; }; });
      default = { };
      description = "Timers by name; each starts the service of the same name.";
    };
    sockets = mkOption {
      type = types.attrsOf (types.submodule { options = common // { listenStreams = names "Addresses and paths to listen on."; socketConfig = section "Lines of the section [Socket]."; }; });
      default = { };
      description = "Sockets by name.";
    };
    targets = mkOption {
      type = types.attrsOf (types.submodule { options = common; });
      default = { };
      description = "Groups of units by name.";
    };
    units = mkOption {
      type = types.attrsOf types.unspecified;
      internal = true;
      description = "The units as text, by name with the ending.";
    };
    unitFiles = mkOption {
      type = types.attrsOf types.unspecified;
      internal = true;
      description = "The units as files of /etc.";
    };
    tmpfiles.rules = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "d /srv 0755 root root -" ];
      description = "Files and folders made at every start.";
    };
  };

  config = {
    systemd.targets = {
      multi-user.description = "Multi-user system";
      graphical.description = "Graphical interface";
      timers.description = "Timers";
      sockets.description = "Sockets";
    };
    systemd.timers = lib.mapAttrs (name: s: { description = "Timer of ${name}"; wantedBy = [ "timers.target" ]; timerConfig.OnCalendar = s.startAt; }) (lib.filterAttrs (_: s: s.enable && s.startAt != [ ]) cfg.services);
    systemd.services = {
      systemd-journald = { description = "Journal"; wantedBy = [ "multi-user.target" ]; restartIfChanged = false; serviceConfig.ExecStart = "${pkgs.systemd}/bin/journalctl"; };
      dbus = { description = "Messages between programs"; wantedBy = [ "multi-user.target" ]; reloadIfChanged = true; serviceConfig.ExecStart = "${pkgs.systemd}/bin/systemctl"; };
      systemd-logind = { description = "Logins"; wantedBy = [ "multi-user.target" ]; restartIfChanged = false; serviceConfig.ExecStart = "${pkgs.systemd}/bin/loginctl"; };
    };
    systemd.units = lib.mapAttrs (_: u: { inherit (u) text; enable = true; wantedBy = u.wanted; }) all;
    systemd.unitFiles =
      lib.mapAttrs' (name: u: lib.nameValuePair "systemd/system/${name}" { inherit (u) text; source = null; }) all
      // lib.listToAttrs (lib.concatLists (lib.mapAttrsToList (name: u: map (t: lib.nameValuePair "systemd/system/${t}.wants/${name}" { text = null; source = "../${name}"; }) u.wanted) all));
    environment.etc."tmpfiles.d/00-nixos.conf" = lib.mkIf (cfg.tmpfiles.rules != [ ]) { text = lib.concatLines cfg.tmpfiles.rules; };

    # One line a unit: name, fingerprint, what a change means, whether it is wanted, whether it starts.
    system.build.unitTable = lib.concatStrings (lib.mapAttrsToList (name: u:
      "${name} ${builtins.hashString "sha256" u.text} ${u.onChange} ${if isWanted u then "wanted" else "idle"} ${if u.fails then "fails" else "starts"}\n") (lib.filterAttrs (name: _: !(lib.hasSuffix ".target" name)) all));
  };
}
