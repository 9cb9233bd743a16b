namespace Nix.Evaluation.Operations;

/// <summary>What a value is turned into a string for.</summary>
[Flags]
enum CoercionMode
{
    /// <summary>Strings, paths and sets that stand for one; a path as its own text.</summary>
    None = 0,

    /// <summary>Numbers, Booleans, null and lists too.</summary>
    More = 1,

    /// <summary>A path is copied to the store and gives the store path.</summary>
    CopyToStore = 2,
}
