namespace Nix.Evaluation.Flakes;

/// <summary>What an input of a lock file leads to: an entry of its own, or the one that another input leads to.</summary>
/// <param name="Node">The entry; null where it follows another.</param>
/// <param name="Follows">Names from the root to the input that it follows.</param>
sealed record LockEdge(LockedNode? Node, IReadOnlyList<string> Follows)
{
    public static LockEdge To(LockedNode node) => new(node, []);

    public static LockEdge Following(IReadOnlyList<string> path) => new(null, path);
}
