using System.Numerics;

namespace AskNix.Understanding.Names;

/// <summary>The words of a question in their order, as one number: two questions that are not the same word for word have the same one once in 2^64.</summary>
struct AskedQuestion
{
    const ulong Prime = 0x9E3779B97F4A7C15;

    // What is so short may be meant otherwise.
    const int LeastWords = 3;

    int _words;
    bool _isStrange;
    ulong _key;

    /// <summary>Null where it is too short, or holds a word that is in no phrase.</summary>
    public readonly ulong? Key => _words >= LeastWords && !_isStrange ? _key : null;

    /// <param name="word">The number of the next word; -1 where no phrase has it.</param>
    public void Add(int word)
    {
        _words++;
        _isStrange |= word < 0;
        // Zero at the beginning would leave no trace.
        _key = BitOperations.RotateLeft((_key ^ (uint)(word + 1)) * Prime, 29);
    }
}
