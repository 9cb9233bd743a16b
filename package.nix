# ask-nix for nixpkgs: pkgs.callPackage ./package.nix { }
#
# This is the build that runs on the shared .NET runtime. It is started as "dotnet ask-nix.dll": an executable of its own would ask for a
# loader that NixOS does not have, and would have to be told where the runtime is each time it starts itself again.
{
  lib,
  buildDotnetModule,
  dotnetCorePackages,
  nix,
  git,
}:

let
  runtime = dotnetCorePackages.runtime_10_0;
in
buildDotnetModule {
  pname = "ask-nix";
  version = "0.1.0";

  src = lib.fileset.toSource {
    root = ./.;
    fileset = lib.fileset.unions [
      ./src
      ./demo
      ./eng
      ./Directory.Build.props
      ./Directory.Packages.props
      ./global.json
      ./LICENSE
    ];
  };

  projectFile = "src/AskNix.Cli/AskNix.Cli.csproj";
  # Made by eng/nix-dependencies.
  nugetDeps = ./eng/nix-dependencies.json;
  dotnet-sdk = dotnetCorePackages.sdk_10_0;
  dotnet-runtime = runtime;
  useAppHost = false;
  executables = [ ];

  # Style and analyzers have their say in ./test; a lock file holds for the platform it was made on, and versions are pinned all the same.
  dotnetFlags = [
    "-p:RunAnalyzers=false"
    "-p:EnforceCodeStyleInBuild=false"
    "-p:GenerateDocumentationFile=false"
    "-p:RestorePackagesWithLockFile=false"
    "-p:NuGetLockFilePath=none.lock.json"
  ];

  # The machine's own Nix and git come first.
  postFixup = ''
    makeWrapper ${runtime}/bin/dotnet $out/bin/ask-nix \
      --add-flags $out/lib/ask-nix/ask-nix.dll \
      --suffix PATH : ${lib.makeBinPath [ nix git ]}
  '';

  meta = {
    description = "Turns sentences into checked changes of a NixOS machine";
    license = lib.licenses.mit;
    mainProgram = "ask-nix";
    platforms = [
      "x86_64-linux"
      "aarch64-linux"
    ];
  };
}
