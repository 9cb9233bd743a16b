namespace AskNix.Catalogue.Words;

/// <summary>The runs of letters and digits in a text, one after another; what stands between them parts them.</summary>
internal ref struct WordPieces(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordPieces GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
            start++;
        var end = start;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
            end++;
        Current = rest[start..end];
        rest = rest[end..];
        return !Current.IsEmpty;
    }
}
