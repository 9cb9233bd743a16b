namespace Nixos.Settings;

/// <summary>The settings of nix.conf that Nix 2.34 knows, as its command <c>nix config show --json</c> lists them.</summary>
static class NixSettingTable
{
    const string Texts = """
        bash-prompt bash-prompt-prefix bash-prompt-suffix build-dir build-users-group builders commit-lock-file-summary diff-hook eval-profile-file eval-profiler
        eval-system flake-registry json-log-path lint-absolute-path-literals lint-short-path-literals lint-url-literals netrc-file post-build-hook pre-build-hook
        sandbox-build-dir sandbox-dev-shm-size ssl-cert-file store system upgrade-nix-store-path-url user-agent-suffix
        """;

    const string Truths = """
        abort-on-warn accept-flake-config allow-dirty allow-dirty-locks allow-import-from-derivation allow-new-privileges allow-symlinked-store
        allow-unsafe-native-code-during-evaluation always-allow-substitutes auto-allocate-uids auto-optimise-store builders-use-substitutes compress-build-log
        debugger-on-trace debugger-on-warn eval-cache fallback filter-syscalls fsync-metadata fsync-store-paths http2 ignore-try impersonate-linux-26 keep-build-log
        keep-derivations keep-env-derivations keep-failed keep-going keep-outputs nix-shell-always-looks-for-shell-nix nix-shell-shebang-arguments-relative-to-script
        preallocate-contents print-missing pure-eval require-drop-supplementary-groups require-sigs restrict-eval run-diff-hook sandbox-fallback show-trace substitute
        sync-before-registering trace-function-calls trace-import-from-derivation trace-verbose trust-tarballs-from-git-forges use-case-hack use-cgroups use-registries
        use-sqlite-wal use-xdg-base-directories warn-dirty warn-short-path-literals
        """;

    const string Numbers = """
        build-poll-interval connect-timeout cores download-attempts download-buffer-size download-speed eval-attrset-update-layer-rhs-threshold
        eval-profiler-frequency gc-reserved-space http-connections id-count log-lines max-build-log-size max-call-depth max-free max-silent-time
        max-substitution-jobs min-free min-free-check-interval nar-buffer-size narinfo-cache-meta-ttl narinfo-cache-negative-ttl narinfo-cache-positive-ttl
        stalled-download-timeout start-id tarball-ttl timeout warn-large-path-threshold
        """;

    const string Words = """
        allowed-impure-host-deps allowed-uris allowed-users build-hook experimental-features external-builders extra-platforms hashed-mirrors ignored-acls nix-path
        plugin-files secret-key-files substituters system-features trusted-public-keys trusted-substituters trusted-users
        """;

    const string Pairs = "access-tokens impure-env sandbox-paths";

    // OLD=NEW
    const string Aliases = """
        commit-lockfile-summary=commit-lock-file-summary build-compress-log=compress-build-log build-cores=cores build-fallback=fallback
        binary-caches-parallel-connections=http-connections build-impersonate-linux-26=impersonate-linux-26 build-keep-log=keep-build-log
        gc-keep-derivations=keep-derivations env-keep-derivations=keep-env-derivations gc-keep-outputs=keep-outputs build-max-log-size=max-build-log-size
        build-max-jobs=max-jobs build-max-silent-time=max-silent-time substitution-max-jobs=max-substitution-jobs build-use-chroot=sandbox
        build-use-sandbox=sandbox build-chroot-dirs=sandbox-paths build-sandbox-paths=sandbox-paths build-use-substitutes=substitute binary-caches=substituters
        build-timeout=timeout binary-cache-public-keys=trusted-public-keys trusted-binary-caches=trusted-substituters
        """;

    static readonly Dictionary<string, NixSettingKind> kinds = new[]
    {
        (Texts, NixSettingKind.Text), (Truths, NixSettingKind.Truth), (Numbers, NixSettingKind.Number), ("max-jobs", NixSettingKind.NumberOrAuto),
        ("sandbox", NixSettingKind.TruthOrRelaxed),
        (Words, NixSettingKind.Words), (Pairs, NixSettingKind.Pairs),
    }.SelectMany(static entry => Split(entry.Item1).Select(name => KeyValuePair.Create(name, entry.Item2))).ToDictionary(StringComparer.Ordinal);

    static readonly Dictionary<string, string> aliases = Split(Aliases).Select(static entry => entry.Split('='))
        .ToDictionary(static entry => entry[0], static entry => entry[1], StringComparer.Ordinal);

    /// <summary>All names but aliases.</summary>
    public static IEnumerable<string> Names => kinds.Keys;

    /// <summary>What kind a setting is of, by its name or an older one; null for what is no setting.</summary>
    public static NixSettingKind? KindOf(ref string name)
    {
        name = aliases.GetValueOrDefault(name, name);
        return kinds.TryGetValue(name, out var kind) ? kind : null;
    }

    static string[] Split(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
