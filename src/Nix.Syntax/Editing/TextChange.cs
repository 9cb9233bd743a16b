namespace Nix.Syntax.Editing;

/// <summary>One replacement in a text.</summary>
/// <param name="Span">The bytes of the old text that go; empty for an insertion.</param>
/// <param name="NewText">What stands there instead, as UTF-8.</param>
public sealed record TextChange(TextSpan Span, string NewText);
