using System.Collections;
using System.Numerics;

namespace AskNix.Understanding.Words;

/// <summary>
/// A set of words, written as plain text. Its table is made when it is first asked for a word, and holds places in the text instead of strings: there are
/// hundreds of sets, and a start asks few of them. Immutable; safe to share between threads.
/// </summary>
/// <param name="text">The words, with blanks or line ends between them.</param>
sealed class WordSet(string text) : IEnumerable<string>
{
    // Where each word begins, and one more; 0 where no word stands. Twice as many as words, so that few stand in another's place. Two threads make the same.
    int[]? _places;

    public bool Contains(string word)
    {
        var places = _places ??= Places();
        return word.Length > 0 && places[PlaceOf(word, places)] > 0;
    }

    /// <summary>The words in the order in which they are written.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        for (var at = 0; Next(ref at).ToString() is { Length: > 0 } word;)
            yield return word;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int[] Places()
    {
        var count = 0;
        for (var at = 0; !Next(ref at).IsEmpty;)
            count++;
        var places = new int[BitOperations.RoundUpToPowerOf2((uint)(count * 2) + 1)];
        for (var at = 0; Next(ref at) is { IsEmpty: false } word;)
            places[PlaceOf(word, places)] = at - word.Length + 1;
        return places;
    }

    // Where a word stands in the table, or would.
    int PlaceOf(ReadOnlySpan<char> word, int[] places)
    {
        var at = (int)(WordKey.Of(word) >> 32) & (places.Length - 1);
        while (places[at] > 0 && !WordFrom(places[at] - 1).SequenceEqual(word))
            at = (at + 1) & (places.Length - 1);
        return at;
    }

    // The next word of the text, which is then behind it; empty at the end.
    ReadOnlySpan<char> Next(ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\r')
            at++;
        var word = WordFrom(at);
        at += word.Length;
        return word;
    }

    ReadOnlySpan<char> WordFrom(int start) => text.AsSpan(start) is var rest && rest.IndexOfAny(' ', '\n', '\r') is >= 0 and var end ? rest[..end] : rest;
}
