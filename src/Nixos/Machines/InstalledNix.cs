using System.Text.RegularExpressions;
using Nix.Posix;

namespace Nixos.Machines;

/// <summary>Which Nix a machine's programs are of, as their place in the store tells without running one.</summary>
public static partial class InstalledNix
{
    /// <summary>The version, such as <c>2.31.2</c>; null where there is none, or where it is not in a store.</summary>
    public static string? VersionOn(Machine machine)
    {
        if (ProgramLookup.TryFind("nix-instantiate", machine.ToolEnvironment.GetValueOrDefault("PATH")) is not { } program)
            return null;
        try
        {
            return InStore().Match(RealPath.Of(program)) is { Success: true } match ? match.Groups["version"].Value : null;
        }
        catch (PosixException)
        {
            return null;
        }
    }

    // What is compared with a version stops at what is appended to it for a build between two releases.
    [GeneratedRegex(@"/[0-9a-z]{32}-nix(-cli)?-(?<version>\d+\.\d+[^/]*)/bin/[^/]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InStore();
}
