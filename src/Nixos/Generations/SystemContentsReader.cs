using System.Collections.Immutable;
using Nix.Posix;

namespace Nixos.Generations;

/// <summary>
/// Reads <see cref="SystemContents"/> from a system's folder. The same facts as <c>nixos-rebuild list-generations</c>, which runs every
/// generation's own <c>nixos-version</c> for one of them; here no program of an old generation ever runs. What cannot be read is not said.
/// </summary>
public static class SystemContentsReader
{
    // A version is one line; a program that prints one is a few hundred. Whatever is larger was not put there by NixOS.
    private const long LargestText = 256 * 1024;

    /// <param name="system">The folder of a system, usually in the store.</param>
    public static SystemContents Read(string system)
    {
        var revisions = VersionProgram.Read(Text(Path.Combine(system, "sw", "bin", "nixos-version")));
        return new SystemContents(
            FirstLine(Text(Path.Combine(system, "nixos-version"))),
            Folders(Path.Combine(system, "kernel-modules", "lib", "modules")).FirstOrDefault(),
            revisions.Configuration,
            revisions.Nixpkgs,
            Folders(Path.Combine(system, "specialisation")));
    }

    /// <summary>The text of a regular file; null when there is none, it is too large to be one of NixOS's, or it may not be read.</summary>
    private static string? Text(string path)
    {
        try
        {
            // Opening a pipe would wait for whoever writes to it, for ever.
            return FileStatus.TryOf(path) is { Kind: FileKind.Regular, Size: <= LargestText } ? File.ReadAllText(path) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ImmutableArray<string> Folders(string path)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? FirstLine(string? text) => text?.Trim().Split('\n')[0].TrimEnd() is { Length: > 0 } line ? line : null;
}
