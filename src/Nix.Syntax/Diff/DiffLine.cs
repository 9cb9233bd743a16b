namespace Nix.Syntax.Editing;

/// <summary>A line of a difference.</summary>
/// <param name="Kind">Whether it stays, goes or comes.</param>
/// <param name="Text">Its bytes with its line break.</param>
public readonly record struct DiffLine(DiffLineKind Kind, ReadOnlyMemory<byte> Text)
{
    /// <summary>The line as UTF-8 without its line break.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Text.Span).TrimEnd('\r', '\n');
}
