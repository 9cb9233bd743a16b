namespace AskNix.Features;

/// <summary>What is left of a feature's name when spelling does not matter: "the Blue-Tooth support" and "bluetooth" are one.</summary>
internal static class FeatureKey
{
    private static readonly string[] Before = ["the ", "my ", "a ", "an "];
    private static readonly string[] After = [" support", " service", " daemon", " feature", " please"];

    public static string Of(string words)
    {
        var text = string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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

        return string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
