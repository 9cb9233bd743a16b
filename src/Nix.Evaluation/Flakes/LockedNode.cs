namespace Nix.Evaluation.Flakes;

/// <summary>An input in a lock file.</summary>
/// <param name="locked">What it is fetched by.</param>
/// <param name="original">What the flake says it comes from.</param>
/// <param name="isFlake">Whether it is a flake.</param>
/// <param name="parent">Names from the root to the flake whose tree it is in, for a relative path; null for others.</param>
sealed class LockedNode(FlakeSource locked, FlakeSource original, bool isFlake, IReadOnlyList<string>? parent) : LockNode
{
    public FlakeSource Locked => locked;

    public FlakeSource Original => original;

    public bool IsFlake => isFlake;

    public IReadOnlyList<string>? Parent => parent;
}
