using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>
/// Puts a German or Spanish sentence into English words: its segments one by one, each word for word, and then in the order of English.
/// </summary>
sealed class PlainSentence(Lexicon lexicon, Func<string, bool> isName)
{
    public ForeignSentence Put(List<Token> parts)
    {
        var segments = Segments.Of(lexicon, WordParts.Arranged(lexicon, parts)).ConvertAll(PutSegment);
        return new ForeignSentence([.. segments.SelectMany(segment => segment.Tokens)], segments.TrueForAll(segment => segment.Whole) && !IsToldBySomebody(segments));
    }

    ForeignSentence PutSegment(List<Token> segment)
    {
        // "..., weil ich PDFs lesen muss": why is said, not done, and in one's own words.
        if (lexicon.Language is "de" && GermanRemarks.SaysWhy(segment) && GermanRemarks.Is(lexicon, segment))
            return new ForeignSentence(segment.ConvertAll(token => token.Word is "weil" or "denn" ? token.Put("because") : token), true);
        var draft = new Draft(lexicon, segment, isName);
        WordRules.Put(draft);
        OrderRules.Put(draft);
        return draft.Ended();
    }

    // "Meine Frau sagt, wir sollen Gimp installieren": what follows is hers, up to the full stop.
    static bool IsToldBySomebody(List<ForeignSentence> segments)
    {
        var said = false;
        foreach (var segment in segments)
        {
            if (said && segment.Tokens is [{ EndsSentence: false }, ..])
                return true;
            var at = segment.Tokens.FindIndex(token => token.Word is "says" or "according");
            if (at >= 0 && segment.Tokens.FindIndex(at, token => token.IsComma) > 0)
                return true;
            said = at >= 0;
        }

        return false;
    }
}
