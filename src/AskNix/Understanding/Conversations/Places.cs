using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Which of a list an answer means by place: "the second", "2 and 3", "the first two", "both", "the latter".</summary>
static class Places
{
    static readonly WordSet Around = WordTable.Set(
        """
        the one ones number option choice please take i want would like choose pick a let us go with that is ok okay yes use give me of them those these then
        just only and will is better best sounds looks good nice fine prefer rather no wait actually
        """);

    /// <summary>The places from 0 on, in the order of saying; null where the words say anything else, or a place that is not there.</summary>
    public static ImmutableArray<int>? Read(IReadOnlyList<Token> words, int count)
    {
        var telling = words.Where(word => !word.IsSeparator && !(Around.Contains(word.Word) && !(word.Word is "one" && words.Count == 1))).ToList();
        if (telling is [{ Word: "both" }] or [{ Word: "all" }, { Word: "two" or "2" }] || (telling is [{ Word: "two" }] && words[0].Word is "the"))
            return count == 2 ? [0, 1] : null;
        if (telling is [{ Word: "all" or "everything" }])
            return [.. Enumerable.Range(0, count)];
        if (telling is [{ Word: "first" or "top" }, { Number: { } most }] && most > 1 && most <= count)
            return [.. Enumerable.Range(0, most)];
        var places = telling.ConvertAll(word => Place(word, count));
        return places.Count > 0 && places.TrueForAll(place => place >= 0 && place < count) ? [.. places] : null;
    }

    /// <summary>The place a word names in a list, from 0 on; -1 for what is no place.</summary>
    public static int Place(Token word, int count) => word.Word switch
    {
        "former" => count == 2 ? 0 : -1,
        "latter" => count == 2 ? 1 : -1,
        _ => Ordinals.Value(word) switch { null => -1, -1 => count - 1, var place => place.Value - 1 },
    };
}
