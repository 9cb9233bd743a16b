namespace AskNix.Understanding.Names;

/// <summary>How names are compared: "VS Code", "vs-code" and "vscode" are one.</summary>
static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = name.Length <= 200 ? stackalloc char[name.Length] : new char[name.Length];
        return key[..Write(name, key)].ToString();
    }

    /// <inheritdoc cref="NameSpelling"/>
    public static int Write(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (character is not (' ' or '-' or '_' or '.' or '\'' or '/' or ','))
                key[length++] = char.ToLowerInvariant(character);
        }

        return length;
    }
}
