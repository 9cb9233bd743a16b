using System.Collections.Immutable;
using Nix.Store;

namespace AskNix.Planning.HomeManager;

/// <summary>
/// The profile Home Manager keeps its generations in: below <c>~/.local/state/nix/profiles</c>, or below
/// <c>/nix/var/nix/profiles/per-user</c> where an older Nix began it.
/// </summary>
public sealed class HomeManagerProfile(HomeFolders folders)
{
    private const string Name = "home-manager";

    /// <summary>The generations, newest first; empty where Home Manager has never been used.</summary>
    /// <exception cref="Nix.Posix.PosixException">The folder may not be read.</exception>
    public ImmutableArray<Generation> Generations() => folders.Profiles
        .Select(folder => new Profile(Path.Combine(folder, Name)).Generations())
        .Where(found => found.Count > 0)
        .Select(found => found.Reverse().ToImmutableArray())
        .FirstOrDefault([]);

    /// <summary>The script that makes a generation the one in use.</summary>
    public static string ActivationScript(Generation generation) => Path.Combine(generation.Target, "activate");
}
