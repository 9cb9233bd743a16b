using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// Runs builders in namespaces of their own. A .NET process has threads and cannot enter any itself: util-linux's unshare does it, as words
/// before the builder's command line (docs/design/embedded-store.md).
/// </summary>
internal sealed class Sandbox
{
    /// <summary>Where programs are where nobody says.</summary>
    internal const string UsualPlaces = "/run/current-system/sw/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private readonly BuildSettings _settings;

    private Sandbox(BuildSettings settings, string unshare, string mount, string shell, string environment)
    {
        _settings = settings;
        Unshare = unshare;
        Mount = mount;
        Shell = shell;
        EnvironmentProgram = environment;
        Ip = ProgramLookup.TryFind("ip", settings.SearchPath ?? UsualPlaces);
    }

    internal string Unshare { get; }

    internal string Mount { get; }

    internal string Shell { get; }

    /// <summary>Of coreutils: sets an environment exactly.</summary>
    internal string EnvironmentProgram { get; }

    /// <summary>Of iproute2: lets a builder reach itself by the network; null where it is not there, and builders cannot.</summary>
    internal string? Ip { get; }

    /// <summary>A sandbox, where it is wanted and can be had.</summary>
    /// <exception cref="BuildException">It must be there and cannot be had.</exception>
    internal static async Task<Sandbox?> FindAsync(BuildSettings settings, LocalStore store, BuildUsers? users, BuildReports reports, CancellationToken cancellation)
    {
        // Below another root the paths are right only inside.
        var isNeeded = settings.Sandboxing is Sandboxing.Always || store.RealStoreDir != store.StoreDir;
        if (settings.Sandboxing is Sandboxing.Never && !isNeeded)
            return null;
        string fault;
        if ((string[])["unshare", "mount", "sh", "env"] is var names
            && names.Select(name => ProgramLookup.TryFind(name, settings.SearchPath ?? UsualPlaces)).ToList() is var found
            && found.IndexOf(null) is var missing and >= 0)
        {
            fault = $"there is no program {names[missing]}";
        }
        else
        {
            var sandbox = new Sandbox(settings, found[0]!, found[1]!, found[2]!, found[3]!);
            if (await sandbox.TryAsync(users?.BecomingAny, cancellation) is not { } refusal)
                return sandbox;
            fault = refusal;
        }
        if (isNeeded)
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"this system does not support the kernel namespaces that are required for sandboxing: {fault}");
        reports.Tell(new DaemonEvent.Message($"warning: builders run without a sandbox, since this system allows none: {fault}"));
        return null;
    }

    /// <summary>Sets the stage for one build.</summary>
    internal Task<SandboxRoom> EnterAsync(LocalStore store, BuildPlan plan, BuildUser? user, string directory, BuildReports reports, CancellationToken cancellation) =>
        SandboxRoom.MakeAsync(this, _settings, store, plan, user, directory, new BuildHooks(_settings, reports), cancellation);

    /// <summary>The words that enter the namespaces where everything is mounted. Only root can become another user in them, and needs no namespace of users for it.</summary>
    internal IReadOnlyList<string> Entering(bool asRoot, bool withNetwork) =>
        [Unshare, .. asRoot ? (string[])[] : ["--user", "--map-root-user"], "--mount", "--pid", "--fork", "--kill-child=KILL", "--ipc", "--uts", .. withNetwork ? (string[])[] : ["--net"], "--"];

    /// <summary>The words before a builder's that give it a user of its own, and a root.</summary>
    internal IReadOnlyList<string> Leaving(IReadOnlyList<string>? becoming, string root, string directory) =>
        [.. becoming ?? [], Unshare, "--user", "--map-user=1000", "--map-group=100", $"--root={root}", $"--wd={directory}", "--"];

    /// <summary>Null where it can be had, else why not.</summary>
    /// <param name="becoming">The words before a command line that becomes a build user; null where there are none.</param>
    /// <param name="cancellation">Ends it.</param>
    private async Task<string?> TryAsync(IReadOnlyList<string>? becoming, CancellationToken cancellation)
    {
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = Unshare,
            Arguments =
            [
                .. Entering(becoming is not null, withNetwork: false).Skip(1), Shell, "-c", "\"$0\" -t proc proc /proc && exec \"$@\"", Mount,
                .. Leaving(becoming, root: "/", directory: "/"), Shell, "-c", ":",
            ],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
        }, cancellationToken: cancellation);
        return result.Exit.Succeeded ? null : result.ErrorText.Trim() is { Length: > 0 } said ? said : result.Exit.ToString();
    }
}
