using System.Collections.Immutable;

namespace AskNix.Planning.Configurations;

/// <summary>The texts a plan would give files: absolute path to what it has now and what it gets. Null stands for no file.</summary>
public sealed class ConfigurationTexts
{
    private readonly SortedDictionary<string, (byte[]? Old, byte[] New)> _texts = new(StringComparer.Ordinal);

    /// <summary>The files with a new text, by path.</summary>
    public IReadOnlyDictionary<string, (byte[]? Old, byte[] New)> Changed => _texts;

    public bool IsEmpty => _texts.Count == 0;

    /// <summary>The text a file would have; null where there would be none.</summary>
    public byte[]? Read(string path) => _texts.TryGetValue(path, out var text) ? text.New : File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Gives a file a new text; the text it has on the disk is kept as the old one.</summary>
    public void Write(string path, byte[] text)
    {
        var old = _texts.TryGetValue(path, out var known) ? known.Old : Read(path);
        if (old is not null && old.AsSpan().SequenceEqual(text))
            _texts.Remove(path);
        else
            _texts[path] = (old, text);
    }

    public ImmutableArray<string> Paths => [.. _texts.Keys];
}
