using System.Collections.Immutable;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Planning.Store;

/// <summary>Where along a chain of references each path is named by the one before it.</summary>
internal static class ReferencePlaces
{
    /// <summary>Of each path of the chain, the file below the one before it that names it; null of the first, and where that cannot be read.</summary>
    public static ImmutableArray<string?> Along(ImmutableArray<string> chain, string storeDirectory, CancellationToken cancellation)
    {
        var places = ImmutableArray.CreateBuilder<string?>(chain.Length);
        places.Add(null);
        for (var at = 1; at < chain.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            places.Add(StorePath.TryParse(chain[at], storeDirectory, out var reference) ? PlaceOf(chain[at - 1], reference) : null);
        }
        return places.MoveToImmutable();
    }

    private static string? PlaceOf(string path, StorePath reference)
    {
        try
        {
            return ReferringFiles.Find(path, reference) is [var first, ..] ? first.Path : null;
        }
        catch (Exception unreadable) when (unreadable is PosixException or UnarchivableException)
        {
            return null;
        }
    }
}
