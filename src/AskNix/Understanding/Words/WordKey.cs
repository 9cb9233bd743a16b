using System.Numerics;
using System.Runtime.InteropServices;

namespace AskNix.Understanding.Words;

/// <summary>A number for a word, made in a few steps: two words have the same one once in 2^64.</summary>
static class WordKey
{
    const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The number, never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        // Four letters at a time.
        var key = (ulong)word.Length;
        for (; word.Length >= 4; word = word[4..])
            key = Mixed(key, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)));
        foreach (var letter in word)
            key = Mixed(key, letter);
        return Math.Max(1, Mixed(key, key >> 32));
    }

    static ulong Mixed(ulong key, ulong letters) => BitOperations.RotateLeft((key ^ letters) * Prime, 29);
}
