namespace AskNix.Features;

/// <summary>What is left of a feature's name when spelling does not matter: "the Blue-Tooth support" and "bluetooth" are one.</summary>
internal static class FeatureKey
{
    private static readonly string[] Before = ["the ", "my ", "a ", "an "];
    private static readonly string[] After = [" support", " feature", " please"];

    public static string Of(ReadOnlySpan<char> words)
    {
        Span<char> key = words.Length <= 200 ? stackalloc char[words.Length] : new char[words.Length];
        return key[..Write(words, key)].ToString();
    }

    /// <inheritdoc cref="Understanding.Names.NameSpelling"/>
    public static int Write(ReadOnlySpan<char> words, Span<char> key)
    {
        ReadOnlySpan<char> text = key[..Plain(words, key)];
        foreach (var start in Before)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                text = text[start.Length..];
        }

        foreach (var end in After)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
                text = text[..^end.Length];
        }

        // What is read never lies before what is written.
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                key[length++] = character;
        }

        return length;
    }

    /// <summary>In small letters, with one blank between words and none around them.</summary>
    private static int Plain(ReadOnlySpan<char> words, Span<char> plain)
    {
        var length = 0;
        foreach (var character in words.Trim())
        {
            if (!char.IsWhiteSpace(character))
                plain[length++] = char.ToLowerInvariant(character);
            else if (plain[length - 1] is not ' ')
                plain[length++] = ' ';
        }

        return length;
    }
}
