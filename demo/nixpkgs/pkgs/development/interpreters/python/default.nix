# Python in each supported version, with the few modules this set has.
{ lib, mkProgram, buildEnv }:
{ version, series ? lib.versions.majorMinor version }:
let
  module = pname: version: description: mkProgram {
    pname = "python${series}-${pname}";
    inherit version;
    programs = [ ];
    files.out."lib/python${series}/site-packages/${pname}/__init__.py" = "__version__ = \"${version}\"\n";
    meta = { inherit description; license = lib.licenses.bsd3; homepage = "https://pypi.org/project/${pname}/"; };
  };
  pkgs = lib.recurseIntoAttrs {
    numpy = module "numpy" "2.3.3" "Arrays of numbers and mathematics on them";
    requests = module "requests" "2.32.5" "HTTP for people";
    pandas = module "pandas" "2.3.2" "Tables of data";
  };
  # The interpreter with modules beside it, which is how it finds them.
  withPackages = choose: buildEnv {
    name = "python3-${version}-env";
    paths = [ self ] ++ choose pkgs;
    meta = removeAttrs self.meta [ "outputsToInstall" ];
    passthru = { pname = "python3"; inherit version; };
  };
  self = mkProgram {
    pname = "python3";
    inherit version;
    programs = [ "python3" "python" "python${series}" "pydoc3" ];
    passthru = { inherit pkgs withPackages; pythonVersion = series; };
    meta = {
      description = "Interpreter of the Python language";
      longDescription = "Python is a programming language with a large standard library, used for scripts, science and the web.";
      homepage = "https://www.python.org";
      license = lib.licenses.psfl;
      mainProgram = "python3";
      platforms = lib.platforms.unix;
    };
  };
in
self
