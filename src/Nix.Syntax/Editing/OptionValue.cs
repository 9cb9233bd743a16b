namespace Nix.Syntax.Editing;

/// <summary>A value given to an option in a file.</summary>
/// <param name="Text">The value as written, with wrappers such as mkForce.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Span">Its bytes.</param>
/// <param name="IsConditional">Whether it holds only under a condition written in the file.</param>
public sealed record OptionValue(string Text, LinePosition Position, TextSpan Span, bool IsConditional);
