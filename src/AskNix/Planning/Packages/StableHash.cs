namespace AskNix.Planning.Packages;

/// <summary>FNV-1a, 64 bits: tells texts apart, the same in every process; no protection against those who want a collision.</summary>
internal struct StableHash()
{
    private const ulong Prime = 1099511628211UL;

    public ulong Value { get; private set; } = 14695981039346656037UL;

    /// <summary>Takes in a text and its end, so that the texts "a", "b" differ from "ab".</summary>
    public void Add(string text)
    {
        foreach (var letter in text)
            Value = (Value ^ letter) * Prime;
        Value = (Value ^ 0x10000) * Prime;
    }
}
