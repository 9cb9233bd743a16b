using System.Collections.Immutable;

namespace AskNix.Planning.Flakes;

/// <summary>An input of a flake as its lock file has it.</summary>
/// <param name="Name">Its name; inputs of inputs as <c>home-manager/nixpkgs</c>.</param>
/// <param name="Source">Where it comes from, as a flake reference without what pins it; null where the lock does not tell.</param>
/// <param name="Revision">The commit; null for what has none, such as a plain folder.</param>
/// <param name="LastModified">When that state was made, UTC.</param>
/// <param name="ContentHash">The hash of its content, as Nix writes it.</param>
/// <param name="Follows">The input it stands for, where it has no lock of its own.</param>
public sealed record FlakeInput(
    string Name, string? Source, string? Revision, DateTimeOffset? LastModified, string? ContentHash, ImmutableArray<string> Follows)
{
    /// <summary>The state for a person: short commit and day, whichever are known.</summary>
    public string State => string.Join(' ', ((string?[])[Revision is { Length: > 7 } ? Revision[..7] : Revision, Day]).OfType<string>()) is { Length: > 0 } text
        ? text
        : ContentHash ?? "unknown";

    private string? Day => LastModified is { } time ? $"({time:yyyy-MM-dd})" : null;

    /// <summary>Whether the other is the same state of the same source.</summary>
    public bool IsSameStateAs(FlakeInput other) =>
        Source == other.Source && Revision == other.Revision && ContentHash == other.ContentHash && LastModified == other.LastModified
        && FollowsText == other.FollowsText;

    private string FollowsText => Follows.IsDefaultOrEmpty ? "" : string.Join('/', Follows);
}
