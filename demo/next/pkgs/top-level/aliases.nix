# Names that have changed or gone. The old name says what to do, or still works where nothing else has changed.
final: prev:
let
  # The warning comes when the package is used, not when packages are listed.
  renamed = old: new:
    let
      pkg = final.${new};
      warn = final.lib.warn "`${old}' has been renamed to `${new}'";
    in
    pkg // { drvPath = warn pkg.drvPath; outPath = warn pkg.outPath; };
  gone = old: advice: throw "`${old}' is no longer part of the package set: ${advice}";
in
{
  python = gone "python" "say which one you mean, `python3' as a rule.";
  python2 = gone "python2" "Python 2 gets no fixes since 2020; use `python3'.";
  nodejs-18_x = gone "nodejs-18_x" "its support has ended; use `nodejs_22'.";
  nodejs_18 = gone "nodejs_18" "its support has ended; use `nodejs_22'.";
  transmission = gone "transmission" "it has been replaced by `transmission_4'.";
  okular = gone "okular" "it is in a set now: `kdePackages.okular'.";
  kate = gone "kate" "it is in a set now: `kdePackages.kate'.";
  dolphin = gone "dolphin" "it is in a set now: `kdePackages.dolphin'.";
  exa = gone "exa" "nobody maintains it; use `eza'.";
  youtube-dl = gone "youtube-dl" "nobody maintains it; use `yt-dlp'.";
  google-earth = gone "google-earth" "it is called `googleearth-pro'.";

  ag = renamed "ag" "ripgrep";
  bitwarden = renamed "bitwarden" "bitwarden-desktop";
  minetest = renamed "minetest" "luanti";
  tdesktop = renamed "tdesktop" "telegram-desktop";
  kubernetes-kubectl = renamed "kubernetes-kubectl" "kubectl";
  gnome-nautilus = renamed "gnome-nautilus" "nautilus";
  supertuxkart = renamed "supertuxkart" "superTuxKart";
  nixfmt-rfc-style = renamed "nixfmt-rfc-style" "nixfmt";
  nodePackages = gone "nodePackages" "its programs are packages at the top now.";

  # Plain second names.
  libreoffice-fresh = final.libreoffice;
  libreoffice-qt = final.libreoffice;
  openjdk = final.jdk;
  helm = final.kubernetes-helm;
}
