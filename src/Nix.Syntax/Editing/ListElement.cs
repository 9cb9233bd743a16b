namespace Nix.Syntax.Editing;

/// <summary>An element of a list as a person would name it.</summary>
/// <param name="Name">As written, a leading <c>pkgs.</c>, parentheses around it and the set of an enclosing <c>with pkgs.x;</c> taken into account.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Span">Its bytes.</param>
public sealed record ListElement(string Name, LinePosition Position, TextSpan Span)
{
    /// <summary>Its number among the children of the node that holds it.</summary>
    internal int Index { get; init; }
}
