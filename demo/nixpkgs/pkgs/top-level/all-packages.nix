# Packages that are more than one folder in pkgs/by-name: several versions of one, sets, and other names for the default.
final: prev:
let
  # The names of this layer must not depend on the finished set.
  inherit (prev) lib;
  inherit (final) callPackage;
  versions = import ./versions.nix;
  versioned = file: lib.makeOverridable (callPackage file { });
  python = versioned ../development/interpreters/python;
  nodejs = versioned ../development/web/nodejs;
  openjdk = versioned ../development/compilers/openjdk;
  php = versioned ../development/interpreters/php;
  ruby = versioned ../development/interpreters/ruby;
  postgresql = versioned ../servers/sql/postgresql;
  kernel = versioned ../os-specific/linux/kernel;
  kernels = lib.mapAttrs (_: version: kernel { inherit version; }) versions.kernels;
  forEachKernel = prefix: f: lib.mapAttrs' (series: k: lib.nameValuePair "${prefix}_${series}" (f k)) kernels;
in
forEachKernel "linux" lib.id
// forEachKernel "linuxPackages" final.linuxPackagesFor
// {
  python313 = python { version = versions.python3; };
  python312 = python { version = versions.python312; };
  python311 = python { version = versions.python311; };
  python3 = final.python313;
  python3Packages = final.python3.pkgs;
  python312Packages = final.python312.pkgs;

  nodejs_20 = nodejs { version = versions.nodejs_20; };
  nodejs_22 = nodejs { version = versions.nodejs_22; };
  nodejs_24 = nodejs { version = versions.nodejs_24; };
  nodejs = final.nodejs_22;

  go = versioned ../development/compilers/go { version = versions.go; };
  jdk21 = openjdk { version = versions.jdk21; };
  jdk17 = openjdk { version = versions.jdk17; };
  jdk = final.jdk21;
  php83 = php { version = versions.php83; };
  php84 = php { version = versions.php84; };
  php = final.php84;
  ruby_3_3 = ruby { version = versions.ruby_3_3; };
  ruby_3_4 = ruby { version = versions.ruby_3_4; };
  ruby = final.ruby_3_3;
  postgresql_15 = postgresql { version = versions.postgresql_15; };
  postgresql_16 = postgresql { version = versions.postgresql_16; };
  postgresql_17 = postgresql { version = versions.postgresql_17; };
  postgresql = final.postgresql_17;

  bash = final.bashInteractive;
  emacs-nox = final.emacs.overrideAttrs (old: { pname = "emacs-nox"; desktopName = null; });
  jdk_headless = final.jdk21.overrideAttrs (_: { pname = "openjdk-headless"; });
  steam-run = final.steam.overrideAttrs (old: {
    pname = "steam-run";
    programs = [ "steam-run" ];
    desktopName = null;
    meta = old.meta // { mainProgram = "steam-run"; description = "Runs other programs in the environment of Steam"; };
  });

  linuxPackagesFor = kernel: lib.recurseIntoAttrs {
    inherit kernel;
    nvidia_x11 = final.nvidia_x11;
    v4l2loopback = callPackage ../os-specific/linux/v4l2loopback { };
    nvidiaPackages = { stable = final.nvidia_x11; production = final.nvidia_x11; latest = final.nvidia_x11; };
  };
  linuxPackages = final."linuxPackages_${versions.defaultKernel}";
  linux = final.linuxPackages.kernel;
  nvidia_x11 = versioned ../os-specific/linux/nvidia-x11 { version = versions.nvidia; };

  # The desktop of KDE is a set of its own.
  kdePackages = lib.recurseIntoAttrs (import ../kde { inherit (final) callPackage; });

  nerd-fonts = lib.recurseIntoAttrs {
    fira-code = final.fira-code.overrideAttrs (_: { pname = "nerd-fonts-fira-code"; version = "3.4.0"; });
    jetbrains-mono = final.jetbrains-mono.overrideAttrs (_: { pname = "nerd-fonts-jetbrains-mono"; version = "3.4.0"; });
  };
}
