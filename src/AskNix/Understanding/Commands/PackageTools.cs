namespace AskNix.Understanding.Commands;

/// <summary>Package managers of other systems.</summary>
static class PackageTools
{
    public static readonly CommandTable[] All =
    [
        CommandTable.Of(
            "apt apt-get aptitude nala apt-cache pkg dnf yum dnf5 zypper eopkg apk swupd tdnf microdnf urpmi guix port pkcon",
            ("install --only-upgrade", "update *"), ("install|in|add|reinstall|localinstall|groupinstall|install-recommends|merge|bundle-add|-i", "install *"), ("remove|purge|erase|rm|del|uninstall|autopurge|autoremove|-C|bundle-remove", "remove *"),
            ("autoremove|clean|autoclean|cc|--depclean|gc", "collect garbage"),
            ("update|upgrade|up|dup|dist-upgrade|full-upgrade|distro-sync|check-update|refresh|ref|safe-upgrade|sync|--sync", "update *"),
            ("update|upgrade|up|dup|dist-upgrade|full-upgrade|distro-sync|check-update|refresh|ref|safe-upgrade|sync|--sync|-u|-uDN", "update my system"),
            ("search|se|find|-s", "search *"), ("show|info|if|policy|describe", "what is *"), ("list|-l", "list installed packages"),
            ("provides|whatprovides|file|which", "which package provides *"), ("why|rdepends|why-depends", "why is * installed"), ("depends", "what are the dependencies of *"), ("history", "list generations"), ("rollback", "rollback"), ("install|add", "install"), ("remove|purge", "remove")),
        CommandTable.Of(
            "emerge",
            ("-C|--unmerge|-c|--deselect|-W", "remove *"), ("--depclean", "collect garbage"), ("-s|-S|--search", "search *"), ("-uDN|-avuDN|-auDN|-uDNav|-uD|--update|-u world|@world|@system", "update my system"), ("--sync|--update|--sync", "update my system"),
            ("-u", "update *"), ("", "install *")),
        CommandTable.Of("apt-file", ("search|find|list", "which package provides *")),
        CommandTable.Of("xbps-install nix-install-package urpmi", ("-Su|-Syu", "update my system"), ("", "install *")),
        CommandTable.Of("xbps-remove", ("-o|-O", "collect garbage"), ("", "remove *")),
        CommandTable.Of("xbps-query", ("-l", "list installed packages"), ("-Rs", "search *")),
        CommandTable.Of(
            "pacman yay paru pamac trizen pikaur",
            ("-Syu|-Syyu|-Su|-Suy|-Syuu|-Sy|-Syy|-S", "install *"), ("-Syu|-Syyu|-Su|-Suy|-Syuu|-Sy|-Syy|update|upgrade", "update my system"), ("-S|-Sy|-U|install|-Syy", "install *"),
            ("-R|-Rs|-Rns|-Rsn|-Rn|-Rcns|-Rdd|remove|-Rc|-Rsc|-Rss", "remove *"), ("-Ss|search|-Qs", "search *"), ("-Si|-Qi|-Sii|info", "what is *"), ("-Q|-Qe|-Qet|-Qq|-Qqe|list", "list installed packages"),
            ("-Sc|-Scc|-Qdt|-Qdtq|clean", "collect garbage"), ("-Qo|-F|-Fy|-Fx", "which package provides *"), ("", "update my system")),
        CommandTable.Of(
            "brew snap flatpak winget choco scoop asdf mas conda mamba",
            ("services start|restart|run", "enable *"), ("services stop|kill", "disable *"), ("install|add|reinstall", "install *"), ("uninstall --unused", "collect garbage"), ("uninstall|remove|rm", "remove *"), ("upgrade|update|refresh", "update *"), ("upgrade|update|refresh", "update my system"),
            ("search|find", "search *"), ("info|show|desc|home", "what is *"), ("list|ls|leaves", "list installed packages"), ("cleanup|autoremove|prune", "collect garbage"), ("uses|why", "why is * installed"), ("run", "run *"), ("doctor", "system status"), ("revert", "rollback")),
        CommandTable.Of("pip pip3 pipx uv", ("install", "install *"), ("uninstall", "remove *"), ("list|freeze", "list installed packages"), ("search", "search *"), ("show", "what is *")),
        CommandTable.Of("npm yarn pnpm cargo gem", ("install -g|--global", "install *"), ("install|i", "install *"), ("global add", "install *"), ("uninstall|remove", "remove *"), ("search", "search *")),
        CommandTable.Of("dpkg rpm", ("-i|-ivh|-Uvh", "install *"), ("-r|-P|-e|--purge", "remove *"), ("-l|-qa|--list", "list installed packages"), ("-S|-qf", "which package provides *"), ("-s|-qi", "what is *")),
        CommandTable.Of("softwareupdate", ("-l|--list", "are there updates"), ("", "update my system")),
        CommandTable.Of("do-release-upgrade fedora-upgrade", ("", "update my system")),
    ];
}
