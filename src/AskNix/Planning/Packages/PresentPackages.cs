using System.Collections.Immutable;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Store;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Packages;

/// <summary>
/// What is installed now, by looking at what the environments of the machine refer to: the running system, the packages its
/// configuration gives to the person, their own profile and their home configuration.
/// </summary>
public sealed class PresentPackages(Machine machine, StoreFacts store, HomeFolders folders)
{
    public async Task<ImmutableArray<PresentPackage>> FindAsync(PlanningContext context, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<PresentPackage>();
        foreach (var (where, link) in Environments())
        {
            if (Resolved(link) is not { } path)
                continue;
            found.AddRange((await store.RecordsAsync([path], context, cancellation)).References(path).Select(reference => new PresentPackage(where, reference)));
        }
        return found.ToImmutable();
    }

    private IEnumerable<(string Where, string Link)> Environments()
    {
        yield return ("the system", Path.Combine(machine.CurrentSystem, "sw"));
        yield return ($"the packages of {folders.UserName} in the system's configuration", machine.Below($"/etc/profiles/per-user/{folders.UserName}"));
        yield return ("your profile", Path.Combine(folders.Home, ".nix-profile"));
        foreach (var profiles in folders.Profiles)
            yield return ("your home configuration", Path.Combine(profiles, "home-manager", "home-path"));
    }

    private string? Resolved(string link)
    {
        try
        {
            var path = RealPath.Of(link);
            return path.StartsWith(machine.StoreDirectory + "/", StringComparison.Ordinal) ? path : null;
        }
        catch (PosixException)
        {
            return null;
        }
    }
}
