using System.Collections.Immutable;
using AskNix.Catalogue;

namespace AskNix.Planning.Packages;

/// <summary>What a package name comes to in the machine's own package set: <see cref="Found"/>, <see cref="Removed"/> or <see cref="Unknown"/>.</summary>
public abstract record PackageResolution
{
    private PackageResolution()
    {
    }

    /// <summary>There is such a package.</summary>
    /// <param name="Package">What it is; its attribute is the one to use.</param>
    /// <param name="Allowed">Whether the settings of the machine let it be used: false for one that is unfree, insecure, broken or for other platforms and not excepted.</param>
    /// <param name="OutPath">Its store path, not built; null where it is not allowed.</param>
    /// <param name="OnlyHere">Whether it comes from the machine's own overlays, not from the package set itself.</param>
    /// <param name="RenamedFrom">The old name that was asked for; null where the name is current.</param>
    public sealed record Found(Package Package, bool Allowed, string? OutPath, bool OnlyHere = false, string? RenamedFrom = null) : PackageResolution;

    /// <summary>There was one, and the package set says what became of it.</summary>
    public sealed record Removed(string Name, string Note) : PackageResolution;

    /// <summary>There is none.</summary>
    /// <param name="Name">What was asked for.</param>
    /// <param name="Near">Attributes whose spelling is near, nearest first.</param>
    public sealed record Unknown(string Name, ImmutableArray<string> Near) : PackageResolution;
}
