using System.Collections.Immutable;
using Nix.Formats;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>
/// The packages people have: each tree of packages (the system's, a user's, a profile) refers directly to what was put into it. The
/// references are those of the running system, not what the configuration says by now.
/// </summary>
internal sealed class InstalledPackages(Machine machine, StoreFacts store)
{
    // The one package that Home Manager puts into the profile is itself a tree of packages.
    private const string HomeTree = "home-manager-path";

    public async Task<ImmutableArray<InstalledPackage>> FindAsync(PlanningContext context, CancellationToken cancellation)
    {
        var trees = Trees().ToList();
        var records = await store.RecordsAsync([.. trees.Select(tree => tree.Path)], context, cancellation);
        foreach (var (path, _) in trees.ToList())
            trees.AddRange(records.References(path).Where(IsHomeTree).Select(home => (home, "home")));
        var homes = await store.RecordsAsync([.. trees.Where(tree => IsHomeTree(tree.Path)).Select(tree => tree.Path)], context, cancellation);
        return
        [
            .. trees.SelectMany(tree => records.References(tree.Path).Concat(IsHomeTree(tree.Path) ? homes.References(tree.Path) : [])
                    .Where(path => !IsHomeTree(path) && !path.EndsWith("-env-manifest.nix", StringComparison.Ordinal))
                    .Select(path => new InstalledPackage(PackageName.Of(path) with { Output = "" }, tree.Source)))
                .Distinct()
                .OrderBy(installed => installed.Package.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(installed => installed.Package.Version, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<(string Path, string Source)> Trees()
    {
        // A machine with Nix alone has profiles and no system.
        if (new SystemInUse(machine).PathOrNull is { } system && StoreObject(Path.Combine(system, "sw")) is { } packages)
            yield return (packages, "system");
        foreach (var user in Entries(machine.Below("/etc/profiles/per-user")))
        {
            if (StoreObject(user) is { } tree)
                yield return (tree, $"user {Path.GetFileName(user)}");
        }
        foreach (var profile in Profiles().Select(StoreObject).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return (profile, "profile");
    }

    private IEnumerable<string> Profiles()
    {
        if (machine.ToolEnvironment.GetValueOrDefault("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".nix-profile");
            yield return Path.Combine(machine.ToolEnvironment.GetValueOrDefault("XDG_STATE_HOME") is { Length: > 0 } state ? state : Path.Combine(home, ".local", "state"), "nix", "profile");
        }
        yield return Path.Combine(machine.StateDirectory, "profiles", "default");
    }

    private string? StoreObject(string link)
    {
        try
        {
            return StorePath.TryParsePrefix(RealPath.Of(link), RealPath.Of(machine.StoreDirectory), out var path, out _) ? path.In(machine.StoreDirectory) : null;
        }
        catch (PosixException)
        {
            return null;
        }
    }

    private static string[] Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsHomeTree(string path) => PackageName.Of(path).Name == HomeTree;
}
