namespace AskNix.Understanding.Statistics;

/// <summary>The number a feature goes by: FNV-1a over its kind and words, the same on every machine.</summary>
static class FeatureHash
{
    const uint Basis = 2166136261;
    const uint Prime = 16777619;

    public static uint Of(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = Add(Basis, kind);
        foreach (var character in first)
            hash = Add(hash, character);
        hash = Add(hash, '\u001f');
        foreach (var character in second)
            hash = Add(hash, character);
        return hash;
    }

    static uint Add(uint hash, char character) => unchecked((((hash ^ (byte)character) * Prime) ^ (byte)(character >> 8)) * Prime);
}
