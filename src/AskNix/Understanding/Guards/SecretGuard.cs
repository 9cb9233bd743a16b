using System.Text;

namespace AskNix.Understanding.Guards;

/// <summary>
/// Hides passwords, tokens and keys in a text. Everything that stores or shows a sentence sends it through here first. It rather hides
/// a harmless word behind "password" than lets a password through.
/// </summary>
public static class SecretGuard
{
    /// <summary>What stands in a text where a secret stood.</summary>
    public const string Mask = "***";

    public static Masked Hide(string text)
    {
        var keyBlock = text.IndexOf("-----BEGIN", StringComparison.Ordinal);
        if (keyBlock >= 0)
            return new Masked(Hide(text[..keyBlock]).Text + Mask, Found: true);

        var chunks = SecretText.Chunks(text);
        var hidden = new SortedDictionary<int, int>();
        foreach (var chunk in chunks)
        {
            if (SecretShapes.Find(text.AsSpan(chunk.Start, chunk.Length)) is var (start, length))
                hidden[chunk.Start + start] = chunk.Start + start + length;
        }

        foreach (var (start, end) in SecretWords.Values(text, chunks))
            hidden[start] = Math.Max(end, hidden.GetValueOrDefault(start));
        return hidden.Count == 0 ? new Masked(text, Found: false) : new Masked(Replace(text, hidden), Found: true);
    }

    static string Replace(string text, SortedDictionary<int, int> hidden)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end) in hidden)
        {
            if (end <= from)
                continue;
            if (start > from)
                masked.Append(text, from, start - from);
            if (masked.Length < Mask.Length || masked.ToString(masked.Length - Mask.Length, Mask.Length) is not Mask)
                masked.Append(Mask);
            from = end;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
