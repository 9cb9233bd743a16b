namespace AskNix.Understanding.Commands;

/// <summary>Nix's and NixOS's own commands.</summary>
static class NixTools
{
    public static readonly CommandTable[] All =
    [
        CommandTable.Of(
            "nix-env",
            ("--rollback", "rollback"), ("--list-generations", "list generations"), ("-p /nix/var/nix/profiles/system --delete-generations #+", "keep the last * generations"), ("-p /nix/var/nix/profiles/system --delete-generations #", "delete generations *"), ("-p /nix/var/nix/profiles/system --delete-generations", "delete generations older than *"), ("--delete-generations old", "delete old generations"), ("--delete-generations #+", "keep the last * generations"), ("--delete-generations #", "delete generations *"), ("--delete-generations", "delete generations older than *"), ("--switch-generation|-G", "switch to generation *"),
            ("-qaP|-qa|-qas", "search *"), ("-q|--query", "list installed packages"), ("-e|--uninstall", "remove *"), ("-u|--upgrade|-uA", "update *"), ("-u|--upgrade", "update my system"), ("-iA|-i|--install|-iAP|-ibA", "install *")),
        CommandTable.Of(
            "nix",
            ("profile install|add", "install *"), ("profile remove", "remove *"), ("profile upgrade --all", "update my system"), ("profile upgrade '.*'", "update my system"), ("profile upgrade", "update *"), ("profile upgrade", "update my system"), ("profile list", "list installed packages"),
            ("profile rollback", "rollback"), ("profile history", "list generations"), ("profile diff-closures #", "compare generation *"), ("profile diff-closures", "compare generations"), ("profile wipe-history --older-than", "delete generations older than *"), ("profile wipe-history", "delete old generations"),
            ("shell", "try *"), ("run", "try *"), ("search", "search *"), ("store gc", "collect garbage"), ("store optimise", "collect garbage"), ("store diff-closures #", "compare generation *"), ("store diff-closures", "compare generations"), ("why-depends /run/current-system", "why is * installed"), ("why-depends", "why-depends *"),
            ("flake update", "flake update *"), ("flake update", "update the flake"), ("flake lock --update-input", "flake update *"), ("flake lock", "update the flake"), ("flake check", "flake check"), ("flake show|metadata|info", "show the flake"), ("flake init|new", "create a flake"),
            ("path-info", "disk usage"), ("doctor", "system status"), ("upgrade-nix", "update nix"), ("log", "explain the last error")),
        CommandTable.Of("nix-shell", ("-p", "try *"), ("--packages", "try *")),
        CommandTable.Of("nix-collect-garbage", ("--delete-older-than", "delete generations older than * then collect garbage"), ("", "collect garbage")),
        CommandTable.Of("nix-store", ("--gc", "collect garbage"), ("--optimise|--optimize", "collect garbage"), ("--query --referrers|-q --referrers", "why is * installed"), ("--verify", "system status")),
        CommandTable.Of(
            "nixos-rebuild nixos-rebuild-ng",
            ("switch --rollback", "rollback"), ("boot --rollback", "rollback"), ("test --rollback", "rollback"), ("--rollback", "rollback"), ("list-generations", "list generations"), ("switch --upgrade|--upgrade-all", "update my system"), ("boot --upgrade|--upgrade-all", "update my system"), ("--upgrade switch", "update my system"),
            ("switch --specialisation|-c", "rebuild switch with the specialisation *"), ("test --specialisation|-c", "rebuild test with the specialisation *"), ("switch", "rebuild switch"), ("boot", "rebuild boot"), ("test", "rebuild test"),
            ("build", "rebuild build"), ("dry-build|dry-activate|dry-run", "rebuild dry-build"), ("build-vm", "rebuild build"), ("", "rebuild")),
        CommandTable.Of("nh", ("os switch --update|-u", "update my system"), ("os switch", "rebuild switch"), ("os boot", "rebuild boot"), ("os test", "rebuild test"), ("os build", "rebuild build"), ("os rollback", "rollback"), ("os info", "list generations"), ("home switch", "home-manager switch"), ("clean all|user|profile", "collect garbage"), ("search", "search *")),
        CommandTable.Of("nix-channel", ("--update", "update my system"), ("--add", "switch to the channel *"), ("--list", "what channel am i on"), ("--rollback", "rollback")),
        CommandTable.Of("nvd dix", ("diff #", "compare generation *"), ("diff", "compare generations"), ("#", "compare generation *")),
        CommandTable.Of("nixos-option", ("", "explain option *")),
        CommandTable.Of("nixos-generate-config", ("", "generate hardware configuration")),
        CommandTable.Of("nixos-version", ("", "which nixos version")),
        CommandTable.Of("nix-locate", ("", "which package provides *")),
        CommandTable.Of("nix-search", ("", "search *")),
        CommandTable.Of("home-manager hm", ("switch|build", "home-manager switch"), ("generations", "home-manager generations"), ("init", "home-manager init"), ("switch --rollback", "home-manager rollback")),
    ];
}
