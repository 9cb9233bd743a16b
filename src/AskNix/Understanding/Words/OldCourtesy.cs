namespace AskNix.Understanding.Words;

/// <summary>Says plainly what is wished with old courtesy: "I should very much like to have vlc" is "I would like to have vlc".</summary>
static class OldCourtesy
{
    public static List<Token> Plain(List<Token> tokens)
    {
        var plain = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word is not ("would" or "should") || at == 0 || tokens[at - 1].Word is not ("i" or "we"))
            {
                plain.Add(tokens[at]);
                continue;
            }

            var wish = at + 1;
            while (wish < tokens.Count && tokens[wish].Word is "very" or "much" or "dearly" or "greatly" or "so" or "ever" or "rather" or "indeed" or "most")
                wish++;
            if (wish == tokens.Count || tokens[wish].Word is not ("like" or "love" or "appreciate"))
            {
                plain.Add(tokens[at]);
                continue;
            }

            plain.Add(tokens[at].As("would"));
            at = wish - 1;
        }

        return plain;
    }
}
