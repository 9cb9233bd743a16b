namespace Nix.Syntax.Nodes;

/// <summary>The value of the text between double quotes.</summary>
static class StringValue
{
    public static byte[] Of(IEnumerable<SyntaxToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == SyntaxKind.StringText)
                return Unescape(token.Text.Span);
        }

        return [];
    }

    /// <summary>Resolves backslashes, and turns CR and CR LF into LF, as Nix does.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'\\', (byte)'\r') < 0)
            return text.ToArray();
        byte[] value = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '\\' && i + 1 < text.Length)
            {
                b = text[++i] switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', var other => other };
            }
            else if (b == '\r')
            {
                b = (byte)'\n';
                if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }

            value[length++] = b;
        }

        return value[..length];
    }
}
