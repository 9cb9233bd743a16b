using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Small words that may stand anywhere in a sentence and change nothing of it: "räum doch bitte mal den Store auf". Taken out, they part no phrase.
/// Where one says something all the same ("bitte"), it goes to the front of its part.
/// </summary>
static class Fillers
{
    /// <summary>What the meaning of a filler begins with.</summary>
    public const char Mark = '_';

    public static List<Token> TakenOut(Lexicon lexicon, List<Token> tokens)
    {
        if (!lexicon.HasFillers || !tokens.Exists(token => lexicon.IsFiller(token.Word) || token.Word is "sie"))
            return tokens;
        var (kept, front) = (new List<Token>(tokens.Count), 0);
        for (var at = 0; at < tokens.Count;)
        {
            // "Noch nicht" is no filler and a denial, but one phrase.
            var length = lexicon.LengthAt(tokens, at);
            // "Halt Generation 14 fest": said first it may be a verb.
            if (length == 1 && lexicon.Meaning(tokens[at].Word) is [Mark, .. var said] && (kept.Count > 0 || lexicon.SecondPartsOf(tokens[at].Word) is null))
            {
                if (said.Length > 0 && !kept.Skip(front).Any(token => token.Word == tokens[at].Word))
                    kept.Insert(front, tokens[at]);
                at++;
                continue;
            }

            // "Schalten Sie": who is asked politely is no thing.
            if (length == 1 && tokens[at].Word is "sie" && kept is [.., { Word: [.., 'n'] } verb] && (lexicon.SecondPartsOf(verb.Word) is not null || lexicon.Meaning(verb.Word) is ['>', ..]))
            {
                at++;
                continue;
            }

            kept.AddRange(tokens.Skip(at).Take(Math.Max(length, 1)));
            at += Math.Max(length, 1);
            if (kept[^1].IsSeparator || length == 1 && lexicon.Meaning(kept[^1].Word) is "and")
                front = kept.Count;
        }

        return kept;
    }
}
