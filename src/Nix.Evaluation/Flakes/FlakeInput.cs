namespace Nix.Evaluation.Flakes;

/// <summary>An input as a flake names it.</summary>
sealed record FlakeInput
{
    /// <summary>Where it comes from; null where only its name says that, or it follows another.</summary>
    public FlakeSource? Source { get; init; }

    /// <summary>The input that it is to be the same as: names from the root of the lock file; null for none.</summary>
    public IReadOnlyList<string>? Follows { get; init; }

    /// <summary>Whether it is a flake, and not just a tree.</summary>
    public bool IsFlake { get; init; } = true;

    /// <summary>What the flake says of the inputs of this input.</summary>
    public IReadOnlyDictionary<string, FlakeInput> Overrides { get; init; } = new SortedDictionary<string, FlakeInput>(StringComparer.Ordinal);
}
