using System.Collections.Immutable;

namespace Nixos.Generations;

/// <summary>What a built system says of itself, read from its files without running any of its programs. Null where it does not say.</summary>
/// <param name="NixosVersion">As in its file <c>nixos-version</c>: the label, which begins with the tags of the configuration.</param>
/// <param name="KernelVersion">The folder below <c>kernel-modules/lib/modules</c>.</param>
/// <param name="ConfigurationRevision">The option <c>system.configurationRevision</c> it was built with.</param>
/// <param name="NixpkgsRevision">The Git revision of its nixpkgs.</param>
/// <param name="Specialisations">The names of its variants, in order.</param>
public sealed record SystemContents(
    string? NixosVersion,
    string? KernelVersion,
    string? ConfigurationRevision,
    string? NixpkgsRevision,
    ImmutableArray<string> Specialisations)
{
    /// <summary>Of a system that is gone.</summary>
    public static SystemContents None { get; } = new(null, null, null, null, []);
}
