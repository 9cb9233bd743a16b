namespace AskNix.Understanding.Guards;

/// <summary>Cuts a text into chunks at blanks. The secret guard keeps away from the sentence tokens: it also reads logs and history.</summary>
static class SecretText
{
    public static List<SecretChunk> Chunks(string text)
    {
        var chunks = new List<SecretChunk>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            var word = text[start..at].Trim('"', '\'', '`', ',', ';', '.', '?', '!', '(', ')', '“', '”', '‘', '’').ToLowerInvariant();
            chunks.Add(new SecretChunk(start, at - start, word));
        }

        return chunks;
    }
}
