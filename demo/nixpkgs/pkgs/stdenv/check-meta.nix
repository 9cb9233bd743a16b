# May this package be built under this configuration? Asked when its derivation is, never for its name or meta.
{ lib, config, system }:
let
  licencesOf = meta: lib.toList (meta.license or [ ]);
  isUnfree = meta: lib.any (l: !(lib.isFreeLicense l)) (licencesOf meta);
  environmentAllows = name: builtins.getEnv name == "1";

  allowUnfree = config.allowUnfree or false || environmentAllows "NIXPKGS_ALLOW_UNFREE";
  allowBroken = config.allowBroken or false || environmentAllows "NIXPKGS_ALLOW_BROKEN";
  allowUnsupported = config.allowUnsupportedSystem or false || environmentAllows "NIXPKGS_ALLOW_UNSUPPORTED_SYSTEM";
  allowInsecure = environmentAllows "NIXPKGS_ALLOW_INSECURE";
  # Given the attributes of the derivation, of which the name is what people look at.
  unfreePredicate = config.allowUnfreePredicate or (_: false);
  insecurePredicate = config.allowInsecurePredicate or (x: lib.elem x.name (config.permittedInsecurePackages or [ ]));

  licenceNames = meta: lib.concatMapStringsSep ", " (l: "`${l.shortName or (toString l)}'") (licencesOf meta);
in
{ name, pname, version, meta, outputs, position }:
let
  subject = { inherit name pname version meta; };
  unfree = isUnfree meta;
  broken = meta.broken or false;
  insecure = (meta.knownVulnerabilities or [ ]) != [ ];
  unsupported = !(lib.elem system (meta.platforms or lib.platforms.all)) || lib.elem system (meta.badPlatforms or [ ]);

  refusal =
    if unfree && !(allowUnfree || unfreePredicate subject) then
      {
        reason = "unfree";
        text = ''
          it has an unfree license (${licenceNames meta}), and this configuration takes free software only.

          On NixOS, allow this one in configuration.nix:
            nixpkgs.config.allowUnfreePredicate = pkg: builtins.elem (lib.getName pkg) [ "${pname}" ];
          or all of them:
            nixpkgs.config.allowUnfree = true;
          For nix-env and nix-shell: { allowUnfree = true; } in ~/.config/nixpkgs/config.nix, or once NIXPKGS_ALLOW_UNFREE=1.'';
      }
    else if broken && !allowBroken then
      {
        reason = "broken";
        text = ''
          it is marked as broken.

          To try it nevertheless: nixpkgs.config.allowBroken = true; in configuration.nix, or once NIXPKGS_ALLOW_BROKEN=1.'';
      }
    else if unsupported && !allowUnsupported then
      {
        reason = "unsupported";
        text = ''
          it is not available on the requested hostPlatform ${system}. It is for: ${lib.concatStringsSep ", " (meta.platforms or [ ])}.

          To try it nevertheless: nixpkgs.config.allowUnsupportedSystem = true; or once NIXPKGS_ALLOW_UNSUPPORTED_SYSTEM=1.'';
      }
    else if insecure && !(allowInsecure || insecurePredicate subject) then
      {
        reason = "insecure";
        text = ''
          it is marked as insecure. Known issues:
          ${lib.concatMapStrings (issue: "  - ${issue}\n") meta.knownVulnerabilities}
          To accept that, in configuration.nix:
            nixpkgs.config.permittedInsecurePackages = [ "${name}" ];
          or once NIXPKGS_ALLOW_INSECURE=1.'';
      }
    else
      null;
in
{
  meta = {
    inherit name;
    outputsToInstall = [ (if lib.elem "bin" outputs then "bin" else lib.head outputs) ] ++ lib.optional (lib.elem "man" outputs) "man";
    platforms = lib.platforms.linux;
  }
  // meta
  // lib.optionalAttrs (position != null) { position = "${position.file}:${toString position.line}"; }
  // {
    inherit unfree broken insecure unsupported;
    available = refusal == null;
  };
  valid = refusal == null || throw "Package `${name}'${lib.optionalString (position != null) " in ${position.file}:${toString position.line}"} is refused: ${refusal.text}";
}
