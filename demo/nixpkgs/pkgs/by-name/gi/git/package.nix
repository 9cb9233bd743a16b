{ lib, mkProgram }:
mkProgram {
  pname = "git";
  version = "2.51.0";
  outputs = [ "out" "man" "doc" ];
  programs = [ "git" "git-shell" "gitk" "scalar" ];
  meta = {
    description = "Distributed version control for source code";
    longDescription = ''
      Git records the history of a folder as snapshots, keeps every copy complete, and makes branches and
      merges cheap.
    '';
    homepage = "https://git-scm.com";
    license = lib.licenses.gpl2Only;
    mainProgram = "git";
    platforms = lib.platforms.unix;
  };
}
