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
    }

    internal string Unshare { get; }

    internal string Mount { get; }

    internal string Shell { get; }

    /// <summary>Of coreutils: sets an environment exactly.</summary>
    internal string EnvironmentProgram { get; }

    /// <summary>A sandbox, where it is wanted and can be had.</summary>
    /// <exception cref="BuildException">It must be there and cannot be had.</exception>
    internal static async Task<Sandbox?> FindAsync(BuildSettings settings, LocalStore store, BuildReports reports, CancellationToken cancellation)
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
            if (await sandbox.TryAsync(cancellation) is not { } refusal)
                return sandbox;
            fault = refusal;
        }
        if (isNeeded)
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"this system does not support the kernel namespaces that are required for sandboxing: {fault}");
        reports.Tell(new DaemonEvent.Message($"warning: builders run without a sandbox, since this system allows none: {fault}"));
        return null;
    }

    /// <summary>Sets the stage for one build.</summary>
    internal SandboxRoom Enter(LocalStore store, BuildPlan plan, string directory, string directorySeen) =>
        SandboxRoom.Make(this, _settings, store, plan, directory, directorySeen);

    /// <summary>Null where it can be had, else why not.</summary>
    private async Task<string?> TryAsync(CancellationToken cancellation)
    {
        const string Trial = "\"$0\" -t proc proc /proc && exec \"$1\" --user --map-user=1000 --map-group=100 --root=/ --wd=/ -- \"$2\" -c :";
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = Unshare,
            Arguments = ["--user", "--map-root-user", "--mount", "--pid", "--fork", "--ipc", "--uts", "--net", "--", Shell, "-c", Trial, Mount, Unshare, Shell],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
        }, cancellationToken: cancellation);
        return result.Exit.Succeeded ? null : result.ErrorText.Trim() is { Length: > 0 } said ? said : result.Exit.ToString();
    }
}
