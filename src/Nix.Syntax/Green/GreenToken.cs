namespace Nix.Syntax.Green;

/// <summary>A token with the white space and comments in front of it.</summary>
sealed class GreenToken(SyntaxKind kind, ReadOnlyMemory<byte> fullText, int leadingWidth) : GreenNode(kind, fullText.Length)
{
    /// <summary>Trivia and token.</summary>
    public ReadOnlyMemory<byte> FullText => fullText;

    public ReadOnlyMemory<byte> Text => fullText[leadingWidth..];

    public override int LeadingWidth => leadingWidth;

    public override ReadOnlySpan<GreenNode> Children => [];
}
