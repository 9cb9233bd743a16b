using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Parts what was said at full stops, where these do not part the items of a list.</summary>
sealed class Sentences(Func<string, bool> isName)
{
    public IEnumerable<(List<Token> Tokens, bool Asked)> Read(IReadOnlyList<Token> said)
    {
        var tokens = WithLines(said);
        var sentence = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].EndsSentence)
            {
                sentence.Add(tokens[at]);
            }
            else if (GoesOn(sentence, tokens, at))
            {
                sentence.Add(tokens[at].Put(","));
            }
            else
            {
                if (sentence.Count > 0)
                    yield return (sentence, tokens[at].Word is "?");
                sentence = [];
            }
        }

        if (sentence.Count > 0)
            yield return (sentence, false);
    }

    // "nmap. tmux. jq.", "add jq; bat; eza": a list, whatever parts it.
    bool GoesOn(List<Token> sentence, List<Token> tokens, int at)
    {
        var isSemicolon = tokens[at].Word is ";";
        return sentence.Count > 0 && isName(sentence[^1].Text) && (isSemicolon || sentence.TrueForAll(word => word.IsComma || isName(word.Text)))
            && at + 1 < tokens.Count && isName(tokens[at + 1].Text) && (at + 2 == tokens.Count ? isSemicolon : tokens[at + 2].EndsSentence);
    }

    // "Install:\n- htop\n- tree": each line that is a name and nothing else goes on with the list.
    List<Token> WithLines(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var name = at + 1 < tokens.Count && tokens[at + 1].Word is "-" or "*" or "+" or "•" ? at + 2 : at + 1;
            if (joined.Count == 0 || tokens[at].Word is not "\n" || !IsLine(tokens, name))
            {
                joined.Add(tokens[at]);
                continue;
            }

            if (isName(joined[^1].Text))
                joined.Add(tokens[at].Put(","));
            at = name - 1;
        }

        return joined;
    }

    bool IsLine(IReadOnlyList<Token> tokens, int name) =>
        name < tokens.Count && isName(tokens[name].Text) && !Verbs.Starters.Contains(tokens[name].Word) && (name + 1 == tokens.Count || tokens[name + 1].Word is "\n");
}
