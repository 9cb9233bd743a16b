using System.Collections.Immutable;

namespace AskNix.Understanding;

/// <summary>What the reader needs to know of packages: given by the catalogue, known words only when there is no index yet.</summary>
public interface IPackageNames
{
    /// <summary>The attribute people mean by these words ("vs code", "node", "FireFox"), or null when no package goes by them.</summary>
    string? Resolve(string words);

    /// <summary>The package whose attribute is exactly this name, of which nothing else may be known; null where no package set is known to have it.</summary>
    ListedName? Listed(string name) => null;

    /// <summary>Attributes that fit a description of need ("digital audio workstation"), best first, at most <paramref name="limit"/>.</summary>
    ImmutableArray<string> Describe(string need, int limit);

    /// <summary>The words of a need that the purposes of known programs do not speak of; where there are any, those programs are no answer for certain.</summary>
    IReadOnlyList<string> Untold(string need) => [];

    /// <summary>Known attributes whose spelling is near these words, nearest first; empty where nothing is near.</summary>
    ImmutableArray<string> Near(string words, int limit);
}
