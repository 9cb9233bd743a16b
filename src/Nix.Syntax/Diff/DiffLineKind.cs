namespace Nix.Syntax.Editing;

/// <summary>What becomes of a line.</summary>
public enum DiffLineKind
{
    /// <summary>It is in both texts.</summary>
    Context,

    /// <summary>It is only in the old text.</summary>
    Removed,

    /// <summary>It is only in the new text.</summary>
    Added,
}
