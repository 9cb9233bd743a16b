namespace AskNix.Understanding.Words;

/// <summary>Takes out what is only said of a thing, behind a comma: "remove ardour, too complicated", "htop, very handy", "chromium, eats my memory".</summary>
static class Judgements
{
    const int Longest = 6;

    static readonly WordSet Degrees = WordTable.Set("too very really quite pretty rather extremely absolutely totally incredibly super awfully terribly");
    static readonly WordSet BeforeDegrees = WordTable.Set("it is that they are just way far much a bit simply");
    static readonly WordSet Telling = WordTable.Set("eats takes uses hogs crashes needs keeps makes breaks slows sucks annoys lags freezes wastes costs looks feels works runs");
    static readonly WordSet BehindTelling = WordTable.Set("my all the too up me a so way our on constantly always down like");

    // Where one of these is said it is more than a judgement: a limit, a time, another wish.
    static readonly WordSet More = WordTable.Set(
        "i we you he she please also keep leave but except only not no without all last if unless when until till after before soon later carefully instead and or then can could should would must do let");

    public static List<Token> TakeOut(List<Token> tokens)
    {
        if (!tokens.Exists(token => token.IsComma))
            return tokens;
        var left = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            // "Install steam, no, rather lutris" corrects.
            if (at > 0 && tokens[at].IsComma && tokens[at - 1].Word is not ("no" or "nope" or "nah" or "wait" or "sorry" or "actually") && End(tokens, at + 1) is var end && Is(tokens[(at + 1)..end]))
                at = end - 1;
            else
                left.Add(tokens[at]);
        }

        return left;
    }

    static int End(List<Token> tokens, int from) => tokens.FindIndex(from, token => token.IsSeparator) is > 0 and var end ? end : tokens.Count;

    static bool Is(List<Token> words)
    {
        if (words.Count is < 2 or > Longest || words.Exists(token => token.Number is not null || token.Quoted || More.Contains(token.Word)))
            return false;
        if (Telling.Contains(words[0].Word))
            return BehindTelling.Contains(words[1].Word);
        var degree = words.FindIndex(token => !BeforeDegrees.Contains(token.Word));
        // By itself "so" says what follows from it: "I never use kodi, so take it off".
        return degree >= 0 && degree + 1 < words.Count && (Degrees.Contains(words[degree].Word) || (degree > 0 && words[degree].Word is "so")) && !Verbs.Starters.Contains(words[degree + 1].Word);
    }
}
