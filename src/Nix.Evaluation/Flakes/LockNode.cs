namespace Nix.Evaluation.Flakes;

/// <summary>A flake in a lock file, with what its inputs lead to. The root has no more than that.</summary>
class LockNode
{
    /// <summary>The inputs by name.</summary>
    public SortedDictionary<string, LockEdge> Inputs { get; } = new(StringComparer.Ordinal);
}
